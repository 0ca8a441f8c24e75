package dev.zhicheng.core.document;

import dev.zhicheng.core.document.PartialDate.Fault;
import dev.zhicheng.core.text.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads one date from left to right: a year of four digits, then month and day behind the same separator, or each before
 * its Han character. Used once.
 */
final class PartialDateReader {

    private static final int ABSENT = -1;

    private final String text;
    private int at;

    PartialDateReader(String ascii) {
        this.text = ascii;
    }

    Parsed<PartialDate, Fault> read() {
        int year = digits(4, 4);
        if (year == ABSENT) {
            return Parsed.fault(Fault.FORM);
        }
        if (atEnd()) {
            return assemble(year, ABSENT, ABSENT);
        }
        char separator = text.charAt(at);
        return separator == '-' || separator == '/' || separator == '.' ? separated(year, separator) : han(year);
    }

    private Parsed<PartialDate, Fault> separated(int year, char separator) {
        at++;
        int month = digits(1, 2);
        if (month == ABSENT || atEnd()) {
            return month == ABSENT ? Parsed.fault(Fault.FORM) : assemble(year, month, ABSENT);
        }
        int day = take(separator) ? digits(1, 2) : ABSENT;
        return day == ABSENT || !atEnd() ? Parsed.fault(Fault.FORM) : assemble(year, month, day);
    }

    private Parsed<PartialDate, Fault> han(int year) {
        take(' ');
        if (!take('年')) {
            return Parsed.fault(Fault.FORM);
        }
        int month = atEnd() ? ABSENT : before('月', '月');
        int day = month == ABSENT || atEnd() ? ABSENT : before('日', '号');
        return atEnd() ? assemble(year, month, day) : Parsed.fault(Fault.FORM);
    }

    /** One or two digits before a sign, spaces around them allowed; ABSENT, and not at the end, when they are not there. */
    private int before(char sign, char otherSign) {
        int from = at;
        take(' ');
        int value = digits(1, 2);
        take(' ');
        if (value == ABSENT || !take(sign) && !take(otherSign)) {
            at = from;
            return ABSENT;
        }
        return value;
    }

    private static Parsed<PartialDate, Fault> assemble(int year, int month, int day) {
        if (year == 0) {
            return Parsed.fault(Fault.CALENDAR);
        }
        try {
            if (month == ABSENT) {
                return Parsed.value(PartialDate.ofYear(year));
            }
            return Parsed.value(
                    day == ABSENT
                            ? PartialDate.ofMonth(YearMonth.of(year, month))
                            : PartialDate.ofDay(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Parsed.fault(Fault.CALENDAR);
        }
    }

    private int digits(int atLeast, int atMost) {
        int value = 0;
        int from = at;
        while (!atEnd() && at - from < atMost && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        return at - from < atLeast ? ABSENT : value;
    }

    private boolean take(char c) {
        boolean here = !atEnd() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private boolean atEnd() {
        return at == text.length();
    }
}
