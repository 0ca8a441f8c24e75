package dev.zhicheng.core.summary;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other. */
interface RawSheet extends Closeable {

    /** The next row that the file holds, or null at the end. Blank rows may be left out. */
    @Nullable
    RawRow next() throws IOException;

    /** The columns that the spreadsheet hides, from 1; known once the first row was read. */
    Set<Integer> hiddenColumns();
}
