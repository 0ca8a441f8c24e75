package dev.zhicheng.core;

import dev.zhicheng.core.certificate.CertificateNumber;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.ForeignResidentCard;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.identity.Region;
import dev.zhicheng.core.identity.SocialCreditCode;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.TitleCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Any text as any of the values: the value or its fault, never an exception, and cleaning is done after one time. */
public final class ValuesFuzz {

    private static final List<Function<String, Parsed<?, ?>>> PARSERS = List.of(
            CitizenId::parse,
            ForeignResidentCard::parse,
            PersonName::parse,
            SocialCreditCode::parse,
            Region::parse,
            CertificateNumber::parse,
            DocumentNumber::parse,
            PartialDate::parse);
    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();

    private ValuesFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        String cleaned = TextCleaner.clean(text).text();
        String name = TextCleaner.cleanName(text).text();
        require(Objects.equals(TextCleaner.clean(cleaned).text(), cleaned), "cleaned twice is cleaned once");
        require(Objects.equals(TextCleaner.cleanName(name).text(), name), "a name cleaned twice is cleaned once");
        for (String any :
                new String[] {text, Objects.requireNonNullElse(cleaned, ""), Objects.requireNonNullElse(name, "")}) {
            for (Function<String, Parsed<?, ?>> parser : PARSERS) {
                Parsed<?, ?> parsed = parser.apply(any);
                require(parsed.isValue() != parsed.faultIfAny().isPresent(), "a value or a fault");
            }
            CATALOGUE.find(any);
            CATALOGUE.findNonTitle(any);
            CATALOGUE.findLevelWord(any);
        }
    }

    private static void require(boolean condition, String law) {
        if (!condition) {
            throw new IllegalStateException("not so: " + law);
        }
    }
}
