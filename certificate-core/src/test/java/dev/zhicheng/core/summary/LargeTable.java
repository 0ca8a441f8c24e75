package dev.zhicheng.core.summary;

import dev.zhicheng.core.summary.SummaryTableWriter.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Writes a table of invented people row by row and reads it back row by row; run in a virtual machine of its own. */
public final class LargeTable {

    private LargeTable() {}

    /** Arguments: the format, the number of rows, the file. Prints how many rows came back as they were written. */
    public static void main(String[] arguments) throws IOException {
        Format format = Format.valueOf(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        Random random = new Random(rows);
        try (OutputStream out = Files.newOutputStream(file);
                SummaryTableWriter writer = SummaryTableWriter.open(format, out)) {
            writer.head(new SummaryHead("区农业局", LocalDate.of(2021, 9, 22)), EnumSet.allOf(SummaryColumn.class));
            for (int i = 0; i < rows; i++) {
                writer.row(invented(i, random));
            }
            writer.signatureLine("联系电话：");
            writer.finish();
        }
        Comparison comparison = new Comparison(new Random(rows));
        SummaryTableReader.create().read(file, comparison);
        System.out.println(comparison.same);
    }

    private static SummaryRow invented(int index, Random random) {
        Map<SummaryColumn, String> texts = new EnumMap<>(SummaryColumn.class);
        for (SummaryColumn column : SummaryColumn.values()) {
            texts.put(column, column.header() + " " + Long.toString(random.nextLong(1L << 40), 36));
        }
        return new SummaryRow(SummaryPlace.ofRow("附件2", 5 + index), texts, List.of());
    }

    private static final class Comparison implements SummaryTableConsumer {

        private final Random random;
        private int index;
        private int same;

        Comparison(Random random) {
            this.random = random;
        }

        @Override
        public void head(SummaryHead head, Set<SummaryColumn> columns) {}

        @Override
        public void row(SummaryRow row) {
            same += row.texts().equals(invented(index++, random).texts()) ? 1 : 0;
        }

        @Override
        public void signatureLine(String line) {}

        @Override
        public void warning(SummaryWarning warning) {
            throw new IllegalStateException(warning.toString());
        }
    }
}
