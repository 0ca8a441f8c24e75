package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.policy.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** 六(三): what enters a history is refused where it could be a person's name or number. */
class NoPersonInHistoriesTest {

    private static final String DIGEST = Sha256.hex("anything");
    private static final Term TERM = Term.of("2021-09-20/2021-10-31");

    static List<Consumer<String>> keys() {
        return List.of(
                key -> new Act.Enter(key, Employment.IN_POST, Ningxia.ROUTING, Ningxia.content(Outcome.CONVERTIBLE)),
                key -> new Act.Return(key, List.of()),
                key -> new Act.Enlist(key, DIGEST),
                key -> new GrantAct.Award(key, "UNIT_ADMINISTRATOR", "unit-7", TERM),
                key -> new GrantAct.Revoke(key, "UNIT_ADMINISTRATOR", "unit-7"),
                key -> ReviewBatch.of(key, new SummaryHead("原州区农业农村局", null), List.of()));
    }

    static List<Consumer<String>> digests() {
        return List.of(
                digest -> new Content(digest, Outcome.CONVERTIBLE, DIGEST),
                digest -> new Content(DIGEST, Outcome.CONVERTIBLE, digest),
                digest -> new Act.Reassess(Outcome.CONVERTIBLE, digest),
                digest -> new Act.Enlist("batch-1", digest),
                digest -> new GrantAct.Apply("UNIT_ADMINISTRATOR", "unit-7", null, digest, true, true),
                digest -> TableReceipt.inOrder(digest, Set.of(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_is_neither_a_name_nor_an_identity_number(Consumer<String> made) {
        assertThatCode(() -> made.accept("p-7.a:b_C")).doesNotThrowAnyException();
        isRefused(made, "马晓兰", "642221196607060001", "64222119660706000X", "642221660706000", "");
    }

    @ParameterizedTest
    @MethodSource("digests")
    void a_digest_is_64_hex_digits_and_no_text(Consumer<String> made) {
        assertThatCode(() -> made.accept(DIGEST)).doesNotThrowAnyException();
        isRefused(made, "马晓兰", "642221196607060001", DIGEST.toUpperCase(Locale.ROOT), DIGEST + "0");
    }

    private static void isRefused(Consumer<String> made, String... texts) {
        for (String text : texts) {
            assertThatThrownBy(() -> made.accept(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .extracting(Throwable::getMessage)
                    .satisfies(message -> assertThat(
                                    text.isEmpty() || !message.toString().contains(text))
                            .isTrue());
        }
    }
}
