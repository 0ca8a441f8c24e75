package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.text.TextCleaner;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell may have lost before it was read. */
final class CellDoubts {

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,3}");

    /** 2006.1 may have been 2006.10; 2006.2 cannot have been another month. */
    private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("[0-9]{4}\\.1");

    private CellDoubts() {}

    /** Why the id or the date in a cell cannot be trusted. */
    static Optional<ReadFault.Kind> fault(SummaryColumn column, RawCell cell) {
        if (column == SummaryColumn.CITIZEN_ID && isScientific(cell)) {
            return Optional.of(ReadFault.Kind.CITIZEN_ID_LOST_PRECISION);
        }
        boolean doubtful = column.isDate()
                && mayBeNumber(cell)
                && JANUARY_OR_OCTOBER
                        .matcher(TextCleaner.lookupKey(cell.text()))
                        .matches();
        return doubtful ? Optional.of(ReadFault.Kind.DATE_LOST_PRECISION) : Optional.empty();
    }

    /** What else of a cell is not there any more. */
    static Optional<SummaryWarning.Kind> warning(RawCell cell) {
        return switch (cell.kind()) {
            case ERROR -> Optional.of(SummaryWarning.Kind.CELL_ERROR);
            case FORMULA_WITHOUT_VALUE -> Optional.of(SummaryWarning.Kind.FORMULA_WITHOUT_VALUE);
            default ->
                mayBeNumber(cell) && isScientific(cell)
                        ? Optional.of(SummaryWarning.Kind.DIGITS_LOST)
                        : Optional.empty();
        };
    }

    private static boolean isScientific(RawCell cell) {
        return SCIENTIFIC.matcher(TextCleaner.lookupKey(cell.text())).matches();
    }

    private static boolean mayBeNumber(RawCell cell) {
        return cell.kind() == RawCell.Kind.NUMBER || cell.kind() == RawCell.Kind.UNTYPED;
    }
}
