package dev.zhicheng.core.summary;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with sheets; a CSV is one with a single nameless sheet. */
interface RawWorkbook extends Closeable {

    /** The sheets in their order, by name. */
    List<@Nullable String> sheetNames();

    /** Opens the sheet at an index of {@link #sheetNames()}. */
    RawSheet open(int index) throws IOException;
}
