package dev.zhicheng.core.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.text.Parsed;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number of an official document (发文字号, GB/T 9704-2012; 职称任职文件编号, 四): {@code 原人社发〔2019〕210号}.
 *
 * <p>Old papers write it in many ways. All of them are read; how a text differs from the standard is told by {@link
 * #deviations()}, and the text itself is kept. The agency code does not identify a province (宁人社 is used by Ningxia and
 * by Nanjing), and nothing here says that the document exists. Two numbers are equal when agency, year, serial and
 * sub-number are, however they were written. Immutable and thread-safe.
 */
public final class DocumentNumber {

    /** Why a text is no document number; the first of them in this order. */
    public enum Fault {
        /** A form that nobody filled in: 宁人社函[XXXX]XX号. */
        TEMPLATE,
        /** No bracketed year. */
        BRACKETS,
        /** Nothing, or something other than letters and Han characters, before the bracket. */
        AGENCY,
        /** No year of two or four digits in the brackets. */
        YEAR,
        /** No serial number after the brackets, or zero. */
        SERIAL,
        /** Something follows the serial number that does not belong to it. */
        TRAILING_TEXT
    }

    /** How a text differs from the standard's form. */
    public enum Deviation {
        /** Other brackets than 〔〕. */
        BRACKET,
        /** Two brackets that are no pair. */
        BRACKET_MISMATCH,
        /** Full-width digits, full-width or compatibility forms of brackets. */
        WIDTH,
        /** 字 between agency code and bracket. */
        ZI,
        /** A two-digit year. */
        YEAR2,
        /** 年 inside the brackets. */
        NIAN,
        /** 第 before the serial number. */
        DI,
        /** Leading zeros. */
        LEADING_ZERO,
        /** A sub-number: 12-1号, 12号之一. */
        SUB_NUMBER,
        /** No 号 at the end. */
        NO_HAO,
        /** White space somewhere. */
        SPACE
    }

    private final String agency;
    private final int year;
    private final int serial;
    private final int sub;
    private final Set<Deviation> deviations;
    private final String original;

    DocumentNumber(String agency, int year, int serial, int sub, Set<Deviation> deviations, String original) {
        this.agency = agency;
        this.year = year;
        this.serial = serial;
        this.sub = sub;
        this.deviations = deviations.isEmpty() ? Set.of() : Set.copyOf(deviations);
        this.original = original;
    }

    /**
     * The number that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    @JsonCreator
    public static DocumentNumber of(String text) {
        Parsed<DocumentNumber, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a document number: " + parsed.faultIfAny().orElseThrow()));
    }

    /**
     * Reads a document number in any of the forms met on papers since 1986. Give it the text as written, not a cleaned
     * one, or the deviation {@link Deviation#WIDTH} is lost. {@code text} is not null.
     */
    public static Parsed<DocumentNumber, Fault> parse(String text) {
        return new DocumentNumberReader(text).read();
    }

    /** The agency code (机关代字) without white space, 字 included where it was written: 原人社发, 宁职改字. */
    public String agency() {
        return agency;
    }

    /** The year, four digits; a two-digit one is read as 1950 to 2049. */
    public int year() {
        return year;
    }

    /** The serial number (序号), 1 or more. */
    public int serial() {
        return serial;
    }

    /** The sub-number of 12-1号 or 12号之一, empty when there is none. */
    public OptionalInt sub() {
        return sub == 0 ? OptionalInt.empty() : OptionalInt.of(sub);
    }

    /** How the text differs from the standard's form; empty when it is in that form. */
    public Set<Deviation> deviations() {
        return deviations;
    }

    /** The text as it was written, character for character. */
    public String original() {
        return original;
    }

    /** The standard's form: {@code 原人社发〔2019〕210号}, with a sub-number {@code 宁职改字〔1992〕12-1号}. */
    @JsonValue
    public String canonical() {
        return agency + '〔' + year + '〕' + serial + (sub == 0 ? "" : "-" + sub) + '号';
    }

    /** The canonical form. */
    @Override
    public String toString() {
        return canonical();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentNumber that
                && agency.equals(that.agency)
                && year == that.year
                && serial == that.serial
                && sub == that.sub;
    }

    @Override
    public int hashCode() {
        return Objects.hash(agency, year, serial, sub);
    }
}
