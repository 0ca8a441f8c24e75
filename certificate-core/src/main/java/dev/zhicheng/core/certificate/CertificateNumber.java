package dev.zhicheng.core.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.core.text.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The number of a certificate (证书编号, 四), paper or electronic, in its cleaned form.
 *
 * <p>Issuers numbered paper as they liked, so this says only what no number lacks: a digit, and nothing but letters, digits,
 * Han characters and the signs {@code - / . _ ( ) [ ] 〔 〕}. It is not the unified number's check, which belongs to its
 * template, and not the 证照标识 of GB/T 36904. Immutable and thread-safe.
 *
 * @see dev.zhicheng.core.constraint.CertificateNumber the annotation of the same name, for a text in a portal's own DTO
 */
public final class CertificateNumber {

    /** The most characters of a number: the narrowest column that directory exchange uses for it. */
    public static final int MAX_LENGTH = 64;

    /** Why a text is no certificate number; the first of them in this order. */
    public enum Fault {
        /** Empty, or longer than 64 characters. */
        LENGTH,
        /** White space, a control character or a sign that no number has. */
        CHARSET,
        /** No digit at all. */
        NO_DIGIT
    }

    private static final String SIGNS = "-/._()[]〔〕";

    private final String value;

    private CertificateNumber(String value) {
        this.value = value;
    }

    /**
     * The number that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    @JsonCreator
    public static CertificateNumber of(String text) {
        Parsed<CertificateNumber, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a certificate number: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads a number in its cleaned form; {@code text} is not null. */
    public static Parsed<CertificateNumber, Fault> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Parsed.fault(Fault.LENGTH);
        }
        if (!text.codePoints().allMatch(CertificateNumber::mayStand)) {
            return Parsed.fault(Fault.CHARSET);
        }
        boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digit ? Parsed.value(new CertificateNumber(text)) : Parsed.fault(Fault.NO_DIGIT);
    }

    private static boolean mayStand(int c) {
        return c < 0x80 ? Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0 : SIGNS.indexOf(c) >= 0 || isHan(c);
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** The number, never empty. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The number, masked where it could be an identity number that was typed into the wrong field. */
    @Override
    public String toString() {
        return Masking.within(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CertificateNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
