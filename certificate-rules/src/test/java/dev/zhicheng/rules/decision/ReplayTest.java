package dev.zhicheng.rules.decision;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Replay.Difference;
import dev.zhicheng.rules.decision.Replay.Logged;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyBook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest {

    private static final Application PLAIN = Given.aConvertible().application();
    private static final Application HIGHER = Given.aConvertible()
            .with("/applicationId", "A-0002")
            .with("/certificates/0/title", "正高级兽医师")
            .with("/certificates/0/level", "正高级")
            .with("/certificates/0/number", "2")
            .application();

    @Test
    void a_batch_decided_again_gives_the_same_bytes() {
        List<Logged> log = log(PLAIN, HIGHER);

        assertThat(replay(Policy.bundled("ningxia-2021")).differences(log, Locale.CHINA))
                .isEmpty();
    }

    @Test
    void each_way_of_differing_is_told_apart() {
        List<Logged> log = List.of(
                new Logged(PLAIN, List.of(), log(PLAIN).get(0).decision().replace("CONVERTIBLE", "REFUSED")),
                new Logged(
                        Given.aConvertible()
                                .with("/certificates/0/speciality", "畜牧")
                                .application(),
                        List.of(),
                        log(PLAIN).get(0).decision()),
                new Logged(PLAIN, List.of(), "no decision"));

        assertThat(replay(Policy.bundled("ningxia-2021")).differences(log, Locale.CHINA))
                .isEqualTo(Map.of(
                        0, Difference.DECISION_DIFFERS, 1, Difference.FACTS_DIFFER, 2, Difference.NOT_A_DECISION));
        assertThat(replay(EditedPolicy.of(policy -> policy.put("version", "2"))).differences(log(PLAIN), Locale.CHINA))
                .isEqualTo(Map.of(0, Difference.POLICY_UNKNOWN));
    }

    @Test
    void the_receipt_names_policy_facts_and_the_day_of_the_law() {
        Receipt receipt = CodeTableTest.ENGINE.decide(PLAIN).receipt();

        assertThat(receipt.policyId()).isEqualTo("ningxia-2021");
        assertThat(receipt.policySha256()).matches("[0-9a-f]{64}");
        assertThat(receipt.factsSha256()).matches("[0-9a-f]{64}");
        assertThat(receipt.lawDate()).isEqualTo("2021-09-20");
        assertThat(CodeTableTest.ENGINE
                        .decide(Given.aConvertible()
                                .with("/certificates/0/legend", "NONE")
                                .application())
                        .receipt()
                        .factsSha256())
                .isNotEqualTo(receipt.factsSha256());
    }

    private static Replay replay(Policy policy) {
        return Replay.of(PolicyBook.of(List.of(policy)), TitleCatalogue.bundled());
    }

    private static List<Logged> log(Application... applications) {
        List<Decision> decisions = CodeTableTest.ENGINE.decideAll(
                List.of(applications).stream().map(CodeTableTest.ENGINE::facts).toList());
        return IntStream.range(0, applications.length)
                .mapToObj(i -> new Logged(
                        applications[i],
                        List.of(),
                        DecisionWriter.in(Locale.CHINA).toJson(decisions.get(i))))
                .toList();
    }

    @Test
    void cases_of_several_policies_are_told_by_their_places_in_the_log() {
        Policy second = EditedPolicy.of(policy -> policy.put("version", "2").put("validFrom", "2022-07-01"));
        Replay replay =
                Replay.of(PolicyBook.of(List.of(Policy.bundled("ningxia-2021"), second)), TitleCatalogue.bundled());
        String bySecond = DecisionWriter.in(Locale.CHINA)
                .toJson(DecisionEngine.of(second, TitleCatalogue.bundled()).decide(PLAIN));
        List<Logged> log = List.of(
                new Logged(PLAIN, List.of(), "{}"),
                new Logged(PLAIN, List.of(), bySecond),
                log(PLAIN).get(0),
                new Logged(PLAIN, List.of(), bySecond.replace("CONVERTIBLE", "REFUSED")),
                new Logged(HIGHER, List.of(), log(PLAIN).get(0).decision()));

        assertThat(replay.differences(log, Locale.CHINA))
                .containsOnlyKeys(0, 2, 3, 4)
                .containsEntry(0, Difference.NOT_A_DECISION)
                .containsEntry(3, Difference.DECISION_DIFFERS)
                .containsEntry(4, Difference.FACTS_DIFFER);
    }

    @Test
    void what_was_lost_before_the_text_began_is_replayed_with_it() {
        List<ReadFault> lost = List.of(new ReadFault("submittedOn", ReadFault.Kind.DATE_LOST_PRECISION, "附件2!B3"));
        Decision decision = CodeTableTest.ENGINE.decide(PLAIN, lost);
        String logged = DecisionWriter.in(Locale.CHINA).toJson(decision);

        Replay replay = replay(Policy.bundled("ningxia-2021"));

        assertThat(decision.receipt().lawDate()).isNull();
        assertThat(replay.differences(List.of(new Logged(PLAIN, lost, logged)), Locale.CHINA))
                .isEmpty();
        assertThat(replay.differences(List.of(new Logged(PLAIN, List.of(), logged)), Locale.CHINA))
                .isEqualTo(Map.of(0, Difference.FACTS_DIFFER));
    }

    @Test
    void a_logged_case_names_its_application_and_nobody() {
        assertThat(log(PLAIN).get(0)).hasToString("Logged[applicationId=A-0001]");
        assertThat(CodeTableTest.ENGINE.facts(PLAIN)).hasToString("Facts[applicationId=A-0001]");
    }
}
