package dev.zhicheng.core.summary;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that takes the form from top to bottom. */
interface FormOutput extends Closeable {

    /** The lines above the table and the header row. */
    void head(SummaryHead head, List<SummaryColumn> columns) throws IOException;

    /** A row, of the columns that the head was given. */
    void row(SummaryRow row) throws IOException;

    /** A line below the rows. */
    void signatureLine(String line) throws IOException;

    /** Completes the file. */
    void finish() throws IOException;
}
