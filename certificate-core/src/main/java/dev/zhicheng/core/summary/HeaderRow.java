package dev.zhicheng.core.summary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header row: which known column stands where. */
final class HeaderRow {

    /** A row of a table or a line of text may name one or two columns; the header row names more. */
    private static final int ENOUGH = 4;

    /** Long enough to be a telephone or identity number (六(三)). */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7,}[Xx]?");

    private final Map<Integer, SummaryColumn> columns = new LinkedHashMap<>();
    private final Map<Integer, String> others = new HashMap<>();

    private HeaderRow() {}

    /** The header row that a row is, empty when it is none: it must have 姓名 and at least three more columns. */
    static Optional<HeaderRow> of(RawRow row) {
        HeaderRow header = new HeaderRow();
        for (RawCell cell : row.cells()) {
            SummaryColumn column = SummaryColumn.ofHeader(cell.text()).orElse(null);
            if (column == null || header.columns.containsValue(column)) {
                header.others.put(cell.column(), cell.text());
            } else {
                header.columns.put(cell.column(), column);
            }
        }
        boolean enough = header.columns.size() >= ENOUGH && header.columns.containsValue(SummaryColumn.NAME);
        return enough ? Optional.of(header) : Optional.empty();
    }

    /** The known column at a position, or null. */
    @Nullable
    SummaryColumn at(int position) {
        return columns.get(position);
    }

    /** Whether a row below is the header row once more, as on every page of a printed table. */
    boolean isRepeatedIn(RawRow row) {
        boolean sameName = row.cells().stream()
                .anyMatch(cell -> columns.get(cell.column()) == SummaryColumn.NAME
                        && SummaryColumn.ofHeader(cell.text()).orElse(null) == SummaryColumn.NAME);
        return sameName && of(row).isPresent();
    }

    /** Whether any header text stands at a position. */
    boolean has(int position) {
        return columns.containsKey(position) || others.containsKey(position);
    }

    Set<SummaryColumn> columns() {
        EnumSet<SummaryColumn> present = EnumSet.noneOf(SummaryColumn.class);
        present.addAll(columns.values());
        return present;
    }

    /** What is odd about the header row: unknown, double, missing and hidden columns. */
    void warnings(@Nullable String sheet, int row, Set<Integer> hidden, SummaryTableConsumer consumer) {
        others.keySet().stream().sorted().forEach(position -> {
            String text = others.get(position);
            boolean twice = SummaryColumn.ofHeader(text).isPresent();
            consumer.warning(new SummaryWarning(
                    twice ? SummaryWarning.Kind.DUPLICATE_COLUMN : SummaryWarning.Kind.UNKNOWN_COLUMN,
                    SummaryPlace.ofCell(sheet, row, position),
                    oneLine(text)));
        });
        Set<SummaryColumn> present = columns();
        for (SummaryColumn column : SummaryColumn.values()) {
            if (column.isOfficial() && column != SummaryColumn.REMARK && !present.contains(column)) {
                consumer.warning(new SummaryWarning(
                        SummaryWarning.Kind.MISSING_COLUMN, SummaryPlace.ofRow(sheet, row), column.header()));
            }
        }
        columns.forEach((position, column) -> {
            if (hidden.contains(position)) {
                consumer.warning(new SummaryWarning(
                        SummaryWarning.Kind.HIDDEN_COLUMN, SummaryPlace.ofColumn(sheet, position), column.header()));
            }
        });
    }

    private static String oneLine(String text) {
        return LONG_NUMBER.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("***");
    }
}
