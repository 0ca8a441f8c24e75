package org.example.portal;

import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryPlace;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.summary.SummaryTableWriter;
import dev.zhicheng.core.summary.SummaryTableWriter.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The summary table of annex 2, which needs the optional POI and Commons CSV. */
final class SummaryTables {

    private SummaryTables() {}

    static void check() {
        Map<SummaryColumn, String> texts =
                Map.of(SummaryColumn.NAME, "马晓兰", SummaryColumn.CITIZEN_ID, "642221196607060001");
        SummaryTable table = new SummaryTable(
                new SummaryHead("原州区农业农村局", LocalDate.of(2021, 9, 20)),
                texts.keySet(),
                List.of(new SummaryRow(SummaryPlace.ofRow(null, 1), texts, List.of())),
                List.of(),
                List.of());
        for (Format format : Format.values()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            SummaryTableWriter.write(table, format, file);
            SummaryTable read =
                    SummaryTableReader.create().read(new ByteArrayInputStream(file.toByteArray()), "annex-2");
            Expect.that(
                    read.head().equals(table.head())
                            && read.rows().get(0).texts().equals(texts),
                    "a summary table is read as it was written, " + format);
        }
    }
}
