package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.internal.FactReader;
import dev.zhicheng.rules.decision.internal.Specimens;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many cases are judged until the advice is found: what is not worth trying is not tried. */
class CureSearchTest {

    private static final Policy POLICY = Policy.bundled("ningxia-2021");
    private static final TitleCatalogue CATALOGUE = TitleCatalogue.bundled();
    private static final DecisionEngine ENGINE = DecisionEngine.of(POLICY, CATALOGUE);

    private final AtomicInteger judged = new AtomicInteger();
    private final Advisor advisor =
            new Advisor(POLICY, new Specimens(POLICY, CATALOGUE), new FactReader(CATALOGUE), (facts, certificate) -> {
                judged.incrementAndGet();
                return ENGINE.judge(facts, certificate);
            });

    @Test
    void fields_that_have_nothing_to_do_with_each_other_are_filled_one_after_another() {
        List<String> fields = fieldsToSupply(Given.aConvertible()
                .with("/applicant/name", null)
                .with("/applicant/employment", null)
                .with("/certificates/0/number", null)
                .with("/certificates/0/speciality", null)
                .with("/certificates/0/images", List.of()));

        assertThat(fields).hasSize(6);
        assertThat(judged).hasValueLessThanOrEqualTo(10);
    }

    @Test
    void a_value_ruled_out_by_an_earlier_field_does_not_have_the_fields_between_tried_anew() {
        List<String> fields = fieldsToSupply(Given.aConvertible()
                .with("/submittedOn", null)
                .with("/applicant/employment", null)
                .with("/applicant/employer", Map.of())
                .with("/certificates/0/speciality", null)
                .with("/certificates/0/acquisition", null)
                .with("/certificates/0/issuedOn", null));

        assertThat(fields).contains("submittedOn", "certificates[0].issuedOn");
        assertThat(judged).hasValueLessThanOrEqualTo(200);
    }

    @Test
    void what_rules_out_one_set_of_fields_is_not_found_out_again_for_the_others_however_many_must_change() {
        List<String> fields = fieldsToSupply(Given.aConvertible()
                .withAnother("2")
                .with("/certificates/1/title", "正高级兽医师")
                .with("/certificates/1/level", "正高级")
                .with("/certificates/0/series", "电影放映专业人员")
                .with("/certificates/0/title", null)
                .with("/certificates/0/speciality", null)
                .with("/certificates/0/images/1", null)
                .with("/certificates/0/level", "中级")
                .with("/certificates/0/issuedOn", "2021-10")
                .with("/certificates/0/acquiredOn", "2019-02-30"));

        assertThat(fields)
                .containsExactly(
                        "certificates[0].series",
                        "certificates[0].title",
                        "certificates[0].speciality",
                        "certificates[0].level",
                        "certificates[0].issuedOn",
                        "certificates[0].acquiredOn",
                        "certificates[0].images");
        assertThat(judged).hasValueLessThanOrEqualTo(30_000);
    }

    private List<String> fieldsToSupply(Given given) {
        Facts facts = ENGINE.facts(given.application());
        CertificateDecision decided = ENGINE.decide(facts).certificates().get(0);
        return advisor.nextActions(facts, decided, actor -> true).stream()
                .map(NextAction::field)
                .toList();
    }
}
