package dev.zhicheng.core.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Cells merged over several rows of one column: a holder's name and id are often written once beside two certificates.
 * A file keeps the value in the first row only; here the rows below get it too.
 *
 * <p>Regions over several columns are titles and signature lines and stay as they are. Rows come from top to bottom.
 */
final class VerticalMerges {

    /** A region of one column, rows from 1. */
    record Region(int column, int firstRow, int lastRow) {}

    private final List<Region> regions;
    private int next;
    private final Map<Integer, Open> openByColumn = new HashMap<>();

    private record Open(Region region, RawCell cell) {}

    VerticalMerges(List<Region> regions) {
        this.regions = regions.stream()
                .sorted(Comparator.comparingInt(Region::firstRow))
                .toList();
    }

    /** The row with the values of the regions it lies in. A row with nothing of its own stays blank. */
    RawRow fill(RawRow row) {
        if (regions.isEmpty()) {
            return row;
        }
        openByColumn.values().removeIf(open -> open.region().lastRow() < row.number());
        RawRow filled = row.isBlank() || openByColumn.isEmpty() ? row : filled(row);
        while (next < regions.size() && regions.get(next).firstRow() <= row.number()) {
            Region region = regions.get(next++);
            row.cells().stream()
                    .filter(cell -> cell.column() == region.column() && region.firstRow() == row.number())
                    .findFirst()
                    .ifPresent(cell -> openByColumn.put(region.column(), new Open(region, cell)));
        }
        return filled;
    }

    private RawRow filled(RawRow row) {
        TreeSet<RawCell> cells = new TreeSet<>(Comparator.comparingInt(RawCell::column));
        cells.addAll(row.cells());
        openByColumn.values().forEach(open -> cells.add(open.cell()));
        return new RawRow(row.number(), row.hidden(), new ArrayList<>(cells));
    }
}
