package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.rules.numbering.NumberReading.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate number is built, e.g. {@code {region2}{yyyy}{series2}{level1}{serial:6}{check:MOD11-2}}.
 *
 * <p>No number format is national, so the format is data. Every token prints a fixed width; hence all numbers of one
 * template are equally long, and a number tells each of its parts by place alone. A check, if there is one, covers
 * every letter and digit of the number; other characters (粤高职证字第, 号, hyphens) are fixed text and compared as they
 * are. Which counter a number takes is not said here but in {@link NumberScheme}. Immutable and thread-safe.
 */
public final class NumberTemplate {

    /** Why a text is no template. */
    public enum Fault {
        /** A brace without its partner. */
        BRACE,
        /** A token of no known name. */
        UNKNOWN_TOKEN,
        /** A width that is missing, not allowed here, or not 1 to 12. */
        WIDTH,
        /** A fact printed twice. */
        REPEATED_TOKEN,
        /** Not exactly one serial. */
        SERIAL,
        /** A check of no known name. */
        CHECK_UNKNOWN,
        /** A letter or digit, or a token, after the check: it would not be covered. */
        CHECK_NOT_LAST,
        /** A letter of the fixed text that this check cannot cover; one for letters can. */
        CHECK_CANNOT_COVER,
        /** A control character or white space in the fixed text. */
        LITERAL,
        /** A number of more than 64 characters. */
        TOO_LONG
    }

    /** Why a text is no number of this template. */
    public enum NumberFault {
        /** Not as long as every number of the template is. */
        LENGTH,
        /** Other fixed text. */
        LITERAL,
        /** A character that cannot stand in its place. */
        CHARSET,
        /** The serial 0, which is never allotted. */
        SERIAL_ZERO
    }

    static final int LONGEST = 64;

    record Element(
            NumberToken token,
            int width,
            String text,
            @Nullable CheckCharacter check) {}

    private final String text;
    private final List<Element> elements;
    private final int length;

    private NumberTemplate(String text, List<Element> elements) {
        this.text = text;
        this.elements = List.copyOf(elements);
        this.length = elements.stream().mapToInt(Element::width).sum();
    }

    /**
     * The template that a text certainly is.
     *
     * @throws IllegalArgumentException naming the {@link Fault}
     */
    public static NumberTemplate of(String text) {
        Parsed<NumberTemplate, Fault> parsed = parse(text);
        return parsed.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a number template: " + parsed.faultIfAny().orElseThrow()));
    }

    /** Reads a template; {@code text} is not null. */
    public static Parsed<NumberTemplate, Fault> parse(String text) {
        Parsed<List<Element>, Fault> elements = TemplateSyntax.read(text);
        return elements.map(list -> new NumberTemplate(text, list));
    }

    /** How many characters each of its numbers has. */
    public int length() {
        return length;
    }

    /** The check system, empty when its numbers carry none. */
    public Optional<CheckCharacter> check() {
        return elements.stream().map(Element::check).filter(Objects::nonNull).findFirst();
    }

    /** The facts it prints, in their order. */
    public Set<NumberToken> facts() {
        Set<NumberToken> facts = EnumSet.noneOf(NumberToken.class);
        elements.stream().map(Element::token).filter(NumberToken::isFact).forEach(facts::add);
        return facts;
    }

    /** How many serials there are for one counter: 1 to 10ⁿ−1. */
    public long capacity() {
        int width = elements.stream()
                .filter(e -> e.token() == NumberToken.SERIAL)
                .findFirst()
                .orElseThrow()
                .width();
        long capacity = 1;
        for (int i = 0; i < width; i++) {
            capacity *= 10;
        }
        return capacity - 1;
    }

    /** The facts it prints that a context does not know, or knows in another width; empty when a number can be printed. */
    public Set<NumberToken> missing(NumberContext context) {
        Set<NumberToken> missing = EnumSet.noneOf(NumberToken.class);
        for (Element element : elements) {
            if (element.token().isFact()
                    && context.value(element.token())
                            .filter(v -> v.length() == element.width())
                            .isEmpty()) {
                missing.add(element.token());
            }
        }
        return missing;
    }

    /**
     * One number.
     *
     * @param context the certificate's facts, not null
     * @param serial 1 to {@link #capacity()}
     * @throws IllegalArgumentException when a fact is {@link #missing} or the serial is out of range
     */
    public String print(NumberContext context, long serial) {
        if (serial < 1 || serial > capacity()) {
            throw new IllegalArgumentException("serial out of range: " + serial);
        }
        StringBuilder number = new StringBuilder(length);
        for (Element element : elements) {
            switch (element.token()) {
                case LITERAL -> number.append(element.text());
                case SERIAL -> appendPadded(number, serial, element.width());
                case CHECK ->
                    number.append(Objects.requireNonNull(element.check()).of(covered(number)));
                default ->
                    number.append(context.value(element.token())
                            .filter(v -> v.length() == element.width())
                            .orElseThrow(() -> new IllegalArgumentException("unknown or of another width: "
                                    + element.token().word())));
            }
        }
        return number.toString();
    }

    /** Takes a number apart; a check that is wrong is reported in the reading, it is not a fault. */
    public Parsed<NumberReading, NumberFault> read(String number) {
        if (number.length() != length) {
            return Parsed.fault(NumberFault.LENGTH);
        }
        List<Part> parts = new ArrayList<>();
        String expected = null;
        int at = 0;
        for (Element element : elements) {
            String part = number.substring(at, at + element.width());
            Optional<NumberFault> fault = faultOf(element, part);
            if (fault.isPresent()) {
                return Parsed.fault(fault.get());
            }
            if (element.check() != null) {
                expected = element.check().of(covered(number.substring(0, at)));
            }
            parts.add(new Part(element.token(), part));
            at += element.width();
        }
        return Parsed.value(new NumberReading(number, parts, expected));
    }

    private static Optional<NumberFault> faultOf(Element element, String part) {
        return switch (element.token()) {
            case LITERAL -> part.equals(element.text()) ? Optional.empty() : Optional.of(NumberFault.LITERAL);
            case CHECK ->
                isOf(Objects.requireNonNull(element.check()).checkAlphabet(), part)
                        ? Optional.empty()
                        : Optional.of(NumberFault.CHARSET);
            default -> {
                if (!isOf("0123456789", part)) {
                    yield Optional.of(NumberFault.CHARSET);
                }
                yield element.token() == NumberToken.SERIAL && isOf("0", part)
                        ? Optional.of(NumberFault.SERIAL_ZERO)
                        : Optional.empty();
            }
        };
    }

    /** Each part on a line: its places, its token, its meaning; then how many numbers a counter holds. */
    public String explain() {
        StringBuilder out = new StringBuilder(text).append('\n');
        int at = 1;
        for (Element e : elements) {
            String what = e.token() == NumberToken.LITERAL
                    ? e.token().meaning() + " “" + e.text() + "”"
                    : e.token().meaning()
                            + (e.check() == null
                                    ? ""
                                    : ", ISO/IEC 7064 " + e.check().designation());
            out.append(
                    String.format(Locale.ROOT, "  %2d-%-2d  %s%n".replace("%n", "\n"), at, at + e.width() - 1, what));
            at += e.width();
        }
        return out.append(String.format(Locale.ROOT, "  %d characters, %d serials a counter", length, capacity()))
                .append(check().isEmpty() ? ", no check\n" : "\n")
                .toString();
    }

    private static void appendPadded(StringBuilder out, long serial, int width) {
        String digits = Long.toString(serial);
        out.append("0".repeat(width - digits.length())).append(digits);
    }

    /** The letters and digits before the check: what it is computed over. */
    private static CharSequence covered(CharSequence before) {
        StringBuilder covered = new StringBuilder(before.length());
        for (int i = 0; i < before.length(); i++) {
            if (TemplateSyntax.isLetterOrDigit(before.charAt(i))) {
                covered.append(before.charAt(i));
            }
        }
        return covered;
    }

    private static boolean isOf(String alphabet, String part) {
        return part.chars().allMatch(c -> alphabet.indexOf(c) >= 0);
    }

    /** The template's text. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
