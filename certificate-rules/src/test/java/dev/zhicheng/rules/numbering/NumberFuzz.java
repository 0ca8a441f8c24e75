package dev.zhicheng.rules.numbering;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text as a number template, a certificate identifier, a number of a known template: a value or a fault. */
public final class NumberFuzz {

    private static final List<NumberTemplate> KNOWN =
            List.of(NumberTemplate.of("{region2}{yyyy}{series2}{level1}{serial:6}{check:MOD11-2}"));

    private NumberFuzz() {}

    /** The entry that Jazzer looks for. The text before the first line feed is a template, what follows its number. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String template = end < 0 ? text : text.substring(0, end);
        String number = end < 0 ? text : text.substring(end + 1);
        NumberTemplate.parse(template).toOptional().ifPresent(read -> {
            require(NumberTemplate.of(read.toString()).equals(read));
            require(!read.explain().isEmpty());
            read.read(number);
            NumberCheck.of(number, List.of(read));
        });
        NumberCheck.of(number, KNOWN);
        CertificateIdentifier.expectedCheck(number);
        CertificateIdentifier.normalised(number);
        CertificateIdentifier.parse(number)
                .toOptional()
                .ifPresent(read ->
                        require(CertificateIdentifier.of(read.toString()).equals(read)));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a law of numbers is broken");
        }
    }
}
