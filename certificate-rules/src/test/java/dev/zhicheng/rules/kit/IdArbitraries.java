package dev.zhicheng.rules.kit;

import dev.zhicheng.core.identity.CitizenId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Identity numbers by GB 11643-1999, right ones and wrong ones; the check character is worked out here once more. */
final class IdArbitraries {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 20_000;

    private IdArbitraries() {}

    static Arbitrary<String> valid() {
        return body(DateTimeFormatter.BASIC_ISO_DATE).map(IdArbitraries::withCheck);
    }

    static Arbitrary<String> legacy() {
        return body(DateTimeFormatter.ofPattern("yyMMdd"));
    }

    static Arbitrary<String> invalid(CitizenId.Fault fault) {
        return switch (fault) {
            case MASKED -> valid().map(id -> id.substring(0, 6) + "********" + id.substring(14));
            case LENGTH ->
                Combinators.combine(valid(), Arbitraries.of(17, 16, 12, 1)).as((id, length) -> id.substring(0, length));
            case CHARSET ->
                Combinators.combine(valid(), Arbitraries.integers().between(0, 16))
                        .as((id, at) -> id.substring(0, at) + 'B' + id.substring(at + 1));
            case DATE ->
                Combinators.combine(valid(), Arbitraries.of("19701301", "19700230", "19700000"))
                        .as((id, date) -> withCheck(id.substring(0, 6) + date + id.substring(14, 17)));
            case DATE_RANGE ->
                Combinators.combine(valid(), Arbitraries.of("18991231", "20991231"))
                        .as((id, date) -> withCheck(id.substring(0, 6) + date + id.substring(14, 17)));
            case CHECK_DIGIT ->
                Combinators.combine(valid(), Arbitraries.integers().between(1, 10))
                        .as((id, shift) -> id.substring(0, 17)
                                + CHECKS.charAt((CHECKS.indexOf(id.charAt(17)) + shift) % CHECKS.length()));
        };
    }

    private static Arbitrary<String> body(DateTimeFormatter format) {
        return Combinators.combine(
                        Arbitraries.of("642221", "640402", "110101", "810000", "830000"),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(1, 989))
                .as((region, day, sequence) ->
                        region + EARLIEST.plusDays(day).format(format) + "%03d".formatted(sequence));
    }

    private static String withCheck(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
