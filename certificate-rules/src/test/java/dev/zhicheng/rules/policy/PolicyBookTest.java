package dev.zhicheng.rules.policy;

import dev.zhicheng.rules.policy.PolicyBook.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyBookTest {

    private static final Policy FIRST = version("1", "2021-09-10", "2021-12-31");
    private static final Policy SECOND = version("2", "2022-03-01", "2022-12-31");
    private static final Policy OVERLAPPING = version("3", "2022-12-01", "2023-01-31");

    private final PolicyBook book = PolicyBook.of(List.of(SECOND, OVERLAPPING, FIRST, FIRST));

    @ParameterizedTest
    @CsvSource({
        "2021-09-09, BEFORE_THE_FIRST, ",
        "2021-09-10, IN_FORCE, 1",
        "2021-12-31, IN_FORCE, 1",
        "2022-01-01, IN_A_GAP, ",
        "2022-03-01, IN_FORCE, 2",
        "2022-09-09, IN_FORCE, 2",
        "2022-09-10, STALE, 2",
        "2022-12-01, SEVERAL, ",
        "2023-01-01, STALE, 3",
        "2023-02-01, AFTER_THE_LAST, "
    })
    void a_day_has_exactly_one_policy_or_a_reason_why_not(LocalDate day, Standing standing, String version) {
        PolicyBook.Answer answer = book.asOf(day);

        assertThat(answer.standing()).isEqualTo(standing);
        assertThat(answer.policy().map(Policy::version).orElse(null)).isEqualTo(version);
    }

    @Test
    void a_receipt_finds_its_policy_by_hash() {
        assertThat(book.ofSha256(SECOND.sha256())).containsSame(SECOND);
        assertThat(book.ofSha256("0".repeat(64))).isEmpty();
        assertThat(book.policies()).containsExactly(FIRST, SECOND, OVERLAPPING);
    }

    @Test
    void of_several_policies_that_are_law_on_a_day_none_is_chosen() {
        PolicyBook.Answer answer = book.asOf(LocalDate.of(2022, 12, 31));

        assertThat(answer.candidates()).containsExactly(SECOND, OVERLAPPING);
        assertThat(answer.policy()).isEmpty();
    }

    @Test
    void a_policy_without_an_end_is_law_for_good_and_stale_only_where_it_says_so() {
        Policy open = EditedPolicy.of(policy -> policy.remove("staleFrom"));

        assertThat(PolicyBook.of(List.of(open)).asOf(LocalDate.of(2121, 1, 1)).standing())
                .isEqualTo(Standing.IN_FORCE);
    }

    private static Policy version(String version, String from, String until) {
        return EditedPolicy.of(
                policy -> policy.put("version", version).put("validFrom", from).put("validUntil", until));
    }
}
