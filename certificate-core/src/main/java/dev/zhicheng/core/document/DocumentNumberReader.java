package dev.zhicheng.core.document;

import dev.zhicheng.core.document.DocumentNumber.Deviation;
import dev.zhicheng.core.document.DocumentNumber.Fault;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import java.util.EnumSet;
import java.util.Set;

/** Reads one document number from left to right: agency, bracket, year, bracket, serial, sub-number, 号. Used once. */
final class DocumentNumberReader {

    /** Opening brackets seen, each with its closing partner at the same place of {@link #CLOSING}. */
    private static final String OPENING = "〔[［【(（﹝〖❲〘{｛「";

    private static final String CLOSING = "〕]］】)）﹞〗❳〙}｝」";

    /** Those of both that are a width or compatibility form of another bracket. */
    private static final String WIDE_BRACKETS = "［］（）﹝﹞｛｝";

    /** What a form shows in the place of digits. */
    private static final String PLACEHOLDERS = "XxＸｘ×";

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int MAX_SERIAL_DIGITS = 6;
    private static final int MAX_SUB_DIGITS = 3;
    private static final int CENTURY_PIVOT = 50;

    private final String original;
    private final String text;
    private final Set<Deviation> deviations = EnumSet.noneOf(Deviation.class);
    private int at;

    DocumentNumberReader(String original) {
        this.original = original;
        this.text = withoutSpaces(original);
    }

    Parsed<DocumentNumber, Fault> read() {
        int open = indexOfAny(OPENING, 0);
        int close = open < 0 ? -1 : indexOfAny(CLOSING, open + 1);
        if (close < 0) {
            return Parsed.fault(Fault.BRACKETS);
        }
        Parsed<DocumentNumber, Fault> parsed = readAround(open, close);
        return parsed.isValue() || !hasPlaceholder(open + 1) ? parsed : Parsed.fault(Fault.TEMPLATE);
    }

    private Parsed<DocumentNumber, Fault> readAround(int open, int close) {
        String agency = text.substring(0, open);
        if (!isAgency(agency)) {
            return Parsed.fault(Fault.AGENCY);
        }
        if (agency.length() > 1 && agency.endsWith("字")) {
            deviations.add(Deviation.ZI);
        }
        noteBrackets(text.charAt(open), text.charAt(close));
        int year = year(text.substring(open + 1, close));
        if (year == 0) {
            return Parsed.fault(Fault.YEAR);
        }
        at = close + 1;
        return readSerial(agency, year);
    }

    private Parsed<DocumentNumber, Fault> readSerial(String agency, int year) {
        if (take('第')) {
            deviations.add(Deviation.DI);
        }
        int from = at;
        int serial = digits(MAX_SERIAL_DIGITS);
        if (serial <= 0) {
            return Parsed.fault(Fault.SERIAL);
        }
        if (half(from) == '0') {
            deviations.add(Deviation.LEADING_ZERO);
        }
        int sub = sub();
        boolean hao = take('号') || take('號');
        if (sub == 0) {
            sub = sub();
        }
        if (sub < 0 || at < text.length()) {
            return Parsed.fault(Fault.TRAILING_TEXT);
        }
        if (!hao) {
            deviations.add(Deviation.NO_HAO);
        }
        return Parsed.value(new DocumentNumber(agency, year, serial, sub, deviations, original));
    }

    /** The sub-number that begins here, 0 when none does, -1 when it cannot be read. */
    private int sub() {
        int sub = 0;
        if (take('之')) {
            sub = at < text.length() ? NUMERALS.indexOf(text.charAt(at)) + 1 : 0;
            at += sub > 0 ? 1 : 0;
            sub = sub > 0 ? sub : digits(MAX_SUB_DIGITS);
        } else if (take('-') || take('－') || take('—')) {
            sub = digits(MAX_SUB_DIGITS);
        } else {
            return 0;
        }
        deviations.add(Deviation.SUB_NUMBER);
        return sub > 0 ? sub : -1;
    }

    private int year(String inside) {
        String digits = inside;
        if (digits.endsWith("年")) {
            deviations.add(Deviation.NIAN);
            digits = digits.substring(0, digits.length() - 1);
        }
        String ascii = TextCleaner.toHalfWidth(digits);
        if (!ascii.equals(digits)) {
            deviations.add(Deviation.WIDTH);
        }
        int year = ascii.length() == 2 || ascii.length() == 4 ? number(ascii) : -1;
        if (year < 0) {
            return 0;
        }
        if (ascii.length() == 4) {
            return year >= 1900 && year < 2100 ? year : 0;
        }
        deviations.add(Deviation.YEAR2);
        return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
    }

    /** The number that ASCII digits and nothing else write, -1 when there is anything else. */
    private static int number(String ascii) {
        int value = 0;
        for (int i = 0; i < ascii.length(); i++) {
            int digit = ascii.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private void noteBrackets(char open, char close) {
        boolean pair = OPENING.indexOf(open) == CLOSING.indexOf(close);
        if (!pair) {
            deviations.add(Deviation.BRACKET_MISMATCH);
        } else if (open != '〔') {
            deviations.add(Deviation.BRACKET);
        }
        if (WIDE_BRACKETS.indexOf(open) >= 0 || WIDE_BRACKETS.indexOf(close) >= 0) {
            deviations.add(Deviation.WIDTH);
        }
    }

    /** The number made of the digits that begin here, -1 when there are none or too many. */
    private int digits(int atMost) {
        int value = 0;
        int from = at;
        while (at < text.length() && half(at) >= '0' && half(at) <= '9' && at - from < atMost) {
            if (text.charAt(at) > '9') {
                deviations.add(Deviation.WIDTH);
            }
            value = value * 10 + half(at) - '0';
            at++;
        }
        return at == from ? -1 : value;
    }

    private char half(int index) {
        char c = text.charAt(index);
        return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
    }

    private boolean take(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private int indexOfAny(String brackets, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHan(c) && brackets.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The common Han characters, which every agency code is made of; spares them the look into the tables. */
    private static boolean isHan(char c) {
        return c >= '一' && c <= '鿿';
    }

    private static boolean isAgency(String agency) {
        for (int i = 0; i < agency.length(); i++) {
            if (!isHan(agency.charAt(i))) {
                return agency.codePoints().allMatch(Character::isLetter);
            }
        }
        return !agency.isEmpty();
    }

    /** Whether the year or the serial was left open; what stands behind 号 says nothing of them. */
    private boolean hasPlaceholder(int from) {
        int hao = text.indexOf('号', from);
        int end = hao < 0 ? text.length() : hao;
        for (int i = from; i < end; i++) {
            if (PLACEHOLDERS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String withoutSpaces(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (TextCleaner.isSpace(written.charAt(i))) {
                deviations.add(Deviation.SPACE);
                return keptCharacters(written);
            }
        }
        return written;
    }

    private static String keptCharacters(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (!TextCleaner.isSpace(written.charAt(i))) {
                kept.append(written.charAt(i));
            }
        }
        return kept.toString();
    }
}
