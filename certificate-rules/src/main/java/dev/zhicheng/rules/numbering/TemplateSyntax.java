package dev.zhicheng.rules.numbering;

import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.rules.numbering.NumberTemplate.Element;
import dev.zhicheng.rules.numbering.NumberTemplate.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of {@link NumberTemplate}. */
final class TemplateSyntax {

    private static final Pattern ELEMENT = Pattern.compile("\\{([a-z0-9]+)(?::([A-Z0-9,-]+))?\\}|([^{}]+)");
    private static final Pattern WIDTH = Pattern.compile("[1-9]|1[0-2]");

    private TemplateSyntax() {}

    static Parsed<List<Element>, Fault> read(String text) {
        List<Element> elements = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Parsed.fault(Fault.BRACE);
            }
            Parsed<Element, Fault> element =
                    matcher.group(3) != null ? literal(matcher.group(3)) : token(matcher.group(1), matcher.group(2));
            if (!element.isValue()) {
                return Parsed.fault(element.faultIfAny().orElseThrow());
            }
            elements.add(element.get());
            at = matcher.end();
        }
        Optional<Fault> fault = faultOf(elements);
        return fault.isPresent() ? Parsed.fault(fault.get()) : Parsed.value(elements);
    }

    private static Parsed<Element, Fault> literal(String text) {
        boolean printable = text.codePoints()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
        return printable
                ? Parsed.value(new Element(NumberToken.LITERAL, text.length(), text, null))
                : Parsed.fault(Fault.LITERAL);
    }

    private static Parsed<Element, Fault> token(String word, @Nullable String argument) {
        Optional<NumberToken> found = NumberToken.of(word);
        if (found.isEmpty()) {
            return Parsed.fault(Fault.UNKNOWN_TOKEN);
        }
        NumberToken token = found.get();
        if (token == NumberToken.CHECK) {
            return CheckCharacter.named(argument == null ? "" : argument)
                    .map(check -> Parsed.<Element, Fault>value(new Element(token, check.length(), "", check)))
                    .orElseGet(() -> Parsed.fault(Fault.CHECK_UNKNOWN));
        }
        if (token.width() > 0) {
            return argument == null
                    ? Parsed.value(new Element(token, token.width(), "", null))
                    : Parsed.fault(Fault.WIDTH);
        }
        return argument != null && WIDTH.matcher(argument).matches()
                ? Parsed.value(new Element(token, Integer.parseInt(argument), "", null))
                : Parsed.fault(Fault.WIDTH);
    }

    private static Optional<Fault> faultOf(List<Element> elements) {
        Set<NumberToken> seen = EnumSet.noneOf(NumberToken.class);
        int width = 0;
        for (Element element : elements) {
            if (seen.contains(NumberToken.CHECK) && !isUncovered(element)) {
                return Optional.of(Fault.CHECK_NOT_LAST);
            }
            if (element.token() != NumberToken.LITERAL && !seen.add(element.token())) {
                return Optional.of(element.token() == NumberToken.SERIAL ? Fault.SERIAL : Fault.REPEATED_TOKEN);
            }
            width += element.width();
        }
        if (!seen.contains(NumberToken.SERIAL)) {
            return Optional.of(Fault.SERIAL);
        }
        if (width > NumberTemplate.LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return elements.stream()
                .filter(e -> e.check() != null)
                .findFirst()
                .filter(check -> !coversLiterals(elements, check))
                .map(check -> Fault.CHECK_CANNOT_COVER);
    }

    private static boolean isUncovered(Element element) {
        return element.token() == NumberToken.LITERAL
                && element.text().chars().noneMatch(TemplateSyntax::isLetterOrDigit);
    }

    private static boolean coversLiterals(List<Element> elements, Element check) {
        CheckCharacter system = Objects.requireNonNull(check.check());
        return elements.stream()
                .flatMapToInt(e -> e.text().chars())
                .filter(TemplateSyntax::isLetterOrDigit)
                .allMatch(c -> system.covers((char) c));
    }

    static boolean isLetterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
