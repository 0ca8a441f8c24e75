package dev.zhicheng.rules.numbering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.text.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says if it is a certificate number or a GB/T 36904 identifier: its parts, and whether its check is right.
 *
 * <p>It tells a slip of the pen. Whether the certificate exists, only the ledger or the credential tells. Immutable and
 * thread-safe; its components are its JSON.
 *
 * @param text the text as given, not null
 * @param kind what it is, not null
 * @param parts its parts in their order, not null
 * @param check the check it carries, or null
 * @param expectedCheck the check that belongs to it, or null
 * @param fault why it is neither, or what is wrong with it; null when all is right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberCheck(
        String text,
        Kind kind,
        List<Part> parts,
        @Nullable String check,
        @Nullable String expectedCheck,
        @Nullable String fault) {

    /** What a text can be. */
    public enum Kind {
        /** 证书编号 by one of the templates. */
        CERTIFICATE_NUMBER,
        /** 证照标识, GB/T 36904-2018. */
        CERTIFICATE_IDENTIFIER,
        /** Neither. */
        UNKNOWN
    }

    /**
     * A part.
     *
     * @param name its token or its name in GB/T 36904, not null
     * @param meaning what it stands for, in Chinese and English, not null
     * @param text its characters, not null
     */
    public record Part(String name, String meaning, String text) {

        /** Refuses null. */
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(meaning, "meaning");
            Objects.requireNonNull(text, "text");
        }
    }

    private static final Pattern DOT = Pattern.compile("\\.");

    /** Copies the list. */
    public NumberCheck {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
    }

    /** Whether the text is a number or an identifier and its check is right. */
    public boolean isRight() {
        return fault == null;
    }

    /**
     * Looks at a text.
     *
     * @param text what somebody typed, not null
     * @param templates the templates numbers were ever made by, not null
     */
    public static NumberCheck of(String text, Collection<NumberTemplate> templates) {
        return text.startsWith(CertificateIdentifier.ROOT + ".") ? ofIdentifier(text) : ofNumber(text, templates);
    }

    private static NumberCheck ofIdentifier(String text) {
        Optional<String> expected = CertificateIdentifier.expectedCheck(text);
        Optional<CertificateIdentifier.Fault> fault =
                CertificateIdentifier.parse(text).faultIfAny();
        if (expected.isEmpty()) {
            return new NumberCheck(
                    text,
                    Kind.CERTIFICATE_IDENTIFIER,
                    List.of(),
                    null,
                    null,
                    fault.orElseThrow().name());
        }
        String[] split = DOT.split(text.substring(CertificateIdentifier.ROOT.length() + 1), -1);
        List<Part> parts = List.of(
                new Part("root", "根 OID arc of electronic certificates", CertificateIdentifier.ROOT),
                new Part("type", "证照类型代码 type", split[0]),
                new Part("authority", "证照颁发机构代码 issuing authority", split[1]),
                new Part("serial", "流水号 serial", split[2]),
                new Part("version", "版本号 version", split[3]),
                new Part("check", "校验位 check, ISO/IEC 7064 MOD37,36", split[4]));
        return new NumberCheck(
                text,
                Kind.CERTIFICATE_IDENTIFIER,
                parts,
                split[4],
                expected.get(),
                fault.map(Enum::name).orElse(null));
    }

    private static NumberCheck ofNumber(String text, Collection<NumberTemplate> templates) {
        @Nullable String fault = "NO_TEMPLATE";
        for (NumberTemplate template : templates) {
            Parsed<NumberReading, NumberTemplate.NumberFault> read = template.read(text);
            if (read.isValue()) {
                return of(read.get());
            }
            fault = read.faultIfAny().orElseThrow().name();
        }
        return new NumberCheck(text, Kind.UNKNOWN, List.of(), null, null, templates.size() > 1 ? "NO_TEMPLATE" : fault);
    }

    private static NumberCheck of(NumberReading reading) {
        List<Part> parts = new ArrayList<>();
        reading.parts()
                .forEach(part -> parts.add(new Part(
                        part.token() == NumberToken.LITERAL
                                ? part.token().name().toLowerCase(Locale.ROOT)
                                : part.token().word(),
                        part.token().meaning(),
                        part.text())));
        return new NumberCheck(
                reading.number(),
                Kind.CERTIFICATE_NUMBER,
                parts,
                reading.part(NumberToken.CHECK).orElse(null),
                reading.expectedCheck(),
                reading.checkIsRight() ? null : "CHECK");
    }
}
