package dev.zhicheng.core.summary;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row as its file holds it.
 *
 * @param number from 1, as a spreadsheet shows it
 * @param hidden whether the spreadsheet hides it
 * @param cells the cells that are not blank, from left to right
 */
record RawRow(int number, boolean hidden, List<RawCell> cells) {

    RawRow {
        cells = cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    /** The row read as one line of text: cells that belong together stand in several columns of a title or signature row. */
    String line() {
        return cells.stream().map(cell -> cell.text().strip()).collect(Collectors.joining("    "));
    }
}
