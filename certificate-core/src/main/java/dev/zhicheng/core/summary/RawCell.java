package dev.zhicheng.core.summary;

import dev.zhicheng.core.text.TextCleaner;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A cell that is not blank, as its file holds it.
 *
 * @param column from 1
 * @param kind how the file holds it
 * @param text its text: a number's shortest decimal form, a date cell's ISO day, month or year
 */
record RawCell(int column, Kind kind, String text) {

    enum Kind {
        TEXT,
        /** CSV: the file does not say whether it was a text or a number. */
        UNTYPED,
        NUMBER,
        DATE,
        ERROR,
        FORMULA_WITHOUT_VALUE
    }

    /** A double holds 15 decimal digits and no more, which is also what spreadsheets keep. */
    private static final MathContext HELD = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal FIRST_LONGER = new BigDecimal("1e15");

    /** A number: {@code 2006.11}, {@code 20190123}; past 15 digits {@code 6.4040219730415E+17}, which is no id number. */
    static RawCell number(int column, double value) {
        BigDecimal held = new BigDecimal(value, HELD).stripTrailingZeros();
        String text = held.abs().compareTo(FIRST_LONGER) < 0 ? held.toPlainString() : held.toString();
        return new RawCell(column, Kind.NUMBER, text);
    }

    /** Whether there is anything to read. */
    boolean hasText() {
        return !TextCleaner.lookupKey(text).isEmpty();
    }

    /** Whether there is nothing to read and nothing to warn of. */
    boolean isBlank() {
        return !hasText() && kind != Kind.ERROR && kind != Kind.FORMULA_WITHOUT_VALUE;
    }

    /** Without the text, which may be an id number. */
    @Override
    public String toString() {
        return "RawCell[column=" + column + ", kind=" + kind + "]";
    }
}
