package dev.zhicheng.core.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** Any bytes as a summary table: an exception that says what the file is not, or a table that makes applications. */
public final class SummaryFuzz {

    private SummaryFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        SummaryTable table;
        try {
            table = SummaryTableReader.create().read(new ByteArrayInputStream(data), "table");
        } catch (SummaryTableException refused) {
            return;
        }
        SummaryApplications.of(table, null, (number, page) -> null);
        SummaryTableWriter.write(table, SummaryTableWriter.Format.CSV, new ByteArrayOutputStream());
    }
}
