package dev.zhicheng.rules.decision.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The static check reasons on cases that nobody wrote; the engine has to agree with it on applications. */
class ClassSpaceTest {

    private static final TitleCatalogue TITLES = TitleCatalogue.bundled();
    private static final int LIMIT = 200;

    /** What no text of an application can be: spoilt by a spreadsheet before it was read, or there twice. */
    private static final Set<String> UNWRITABLE =
            Set.of("CITIZEN_ID_LOST_PRECISION", "DATE_UNREADABLE", "DUPLICATE_CERTIFICATE");

    @ParameterizedTest
    @ValueSource(strings = {"ningxia-2021", "yunmeng-2022"})
    void a_case_written_down_is_decided_as_the_case_says(String id) {
        Policy policy = Policy.bundled(id);
        ClassSpace space = new ClassSpace(List.of(policy), TITLES);
        DecisionEngine engine = DecisionEngine.of(policy, TITLES);
        Application base = space.blameless();
        assertThat(decided(engine, base).findings()).isEmpty();

        for (CaseGroup group : space.groups()) {
            int[] visited = {0};
            boolean all = group.forEachCase(LIMIT, hits -> hits, (hits, options) -> {
                visited[0]++;
                CertificateDecision decision = decided(engine, space.witness(options, base));
                if (isWritable(hits, decision)) {
                    assertThat(found(decision)).isEqualTo(said(hits, 0));
                    assertThat(decision.outcome())
                            .isEqualTo(
                                    hits.stream().map(CaseHit::raises).reduce(Outcome.CONVERTIBLE, Outcome::orHigher));
                }
            });
            assertThat(visited[0]).isPositive().isLessThanOrEqualTo(LIMIT);
            assertThat(all || visited[0] == LIMIT).isTrue();
        }
    }

    @Test
    void two_policies_on_one_case_say_what_each_says_alone() {
        Policy before = Policy.bundled("ningxia-2021");
        Policy after = EditedPolicy.of(policy -> {
            EditedPolicy.rule(policy, "acquired-after-cutoff")
                    .withObject("/when")
                    .put("date", "2019-07-01");
            EditedPolicy.rule(policy, "level-conflict").put("raises", "REFUSED");
            EditedPolicy.rule(policy, "image-too-large").withObject("/when").put("limit", 2_000_000);
        });
        ClassSpace space = new ClassSpace(List.of(before, after), TITLES);
        List<DecisionEngine> engines = List.of(DecisionEngine.of(before, TITLES), DecisionEngine.of(after, TITLES));
        Application base = space.blameless();
        Set<Boolean> agreements = new HashSet<>();

        for (CaseGroup group : space.groups()) {
            group.forEachCase(LIMIT, hits -> hits, (hits, options) -> {
                Application witness = space.witness(options, base);
                CertificateDecision first = decided(engines.get(0), witness);
                if (isWritable(hits, first)) {
                    assertThat(found(first)).isEqualTo(said(hits, 0));
                    assertThat(found(decided(engines.get(1), witness))).containsAll(said(hits, 1));
                    agreements.add(said(hits, 0).equals(said(hits, 1)));
                }
            });
        }
        assertThat(agreements).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void past_the_limit_as_many_cases_are_taken_as_it_says_and_the_same_each_time() {
        Policy policy = EditedPolicy.of(edited -> {
            ObjectNode both = EditedPolicy.rule(edited, "image-too-large").deepCopy();
            ObjectNode when = both.put("id", "both").put("code", "BOTH").putObject("when");
            when.putArray("all")
                    .add(EditedPolicy.rule(edited, "image-too-large").get("when"))
                    .add(EditedPolicy.rule(edited, "image-type-not-accepted").get("when"));
            edited.withArray("rules").add(both);
        });
        ClassSpace space = new ClassSpace(List.of(policy), TITLES);
        CaseGroup group = space.groups().stream()
                .filter(each -> !each.forEachCase(8, hits -> hits, (hits, options) -> {}))
                .filter(each -> each.forEachCase(1_000, hits -> hits, (hits, options) -> {}))
                .findFirst()
                .orElseThrow();

        List<List<Integer>> some = cases(group, 7);

        assertThat(some).hasSize(7).isEqualTo(cases(group, 7));
        assertThat(cases(group, 8)).hasSize(8);
        assertThat(group.forEachCase(7, hits -> hits, (hits, options) -> {})).isFalse();
        int size = cases(group, Long.MAX_VALUE).size();
        assertThat(group.forEachCase(size, hits -> hits, (hits, options) -> {}))
                .as("a limit of just the number of cases is enough")
                .isTrue();
        assertThat(new HashSet<>(cases(group, Long.MAX_VALUE))).hasSize(size);
    }

    @Test
    void a_class_of_a_part_alone_gives_no_more_than_the_engine_finds() {
        Policy policy = Policy.bundled("ningxia-2021");
        ClassSpace space = new ClassSpace(List.of(policy), TITLES);
        DecisionEngine engine = DecisionEngine.of(policy, TITLES);
        Application base = space.blameless();
        Set<String> reached = new TreeSet<>();

        for (CaseGroup group : space.groups()) {
            group.forEachPart((hits, options) -> {
                CertificateDecision decision = decided(engine, space.witness(options, base));
                if (isWritable(hits, decision)) {
                    assertThat(found(decision)).containsAll(said(hits, 0));
                }
                hits.forEach(hit -> reached.add(hit.rule().code()));
            });
        }
        assertThat(reached)
                .contains("DUPLICATE_CERTIFICATE", "CITIZEN_ID_LOST_PRECISION", "NOT_A_TITLE", "NAME_INVALID");
    }

    private static List<List<Integer>> cases(CaseGroup group, long limit) {
        List<List<Integer>> cases = new ArrayList<>();
        group.forEachCase(
                limit,
                hits -> hits,
                (hits, options) -> cases.add(Arrays.stream(options).boxed().toList()));
        return cases;
    }

    /**
     * Whether an application can be what the case says. The cases take the holder's number and the day of application for
     * independent of each other, so that in some of them the holder is not born yet.
     */
    private static boolean isWritable(List<CaseHit> hits, CertificateDecision decision) {
        boolean unborn = decision.findings().stream().anyMatch(finding -> "DATE_RANGE".equals(finding.detail()))
                && hits.stream().noneMatch(hit -> hit.rule().code().equals("CITIZEN_ID_INVALID"));
        return !unborn
                && hits.stream().noneMatch(hit -> UNWRITABLE.contains(hit.rule().code()));
    }

    private static CertificateDecision decided(DecisionEngine engine, Application application) {
        return engine.decide(application).certificates().get(0);
    }

    private static Set<String> found(CertificateDecision decision) {
        return decision.findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.verdict())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said(List<CaseHit> hits, int policy) {
        return hits.stream()
                .filter(hit -> hit.policy() == policy)
                .map(hit -> hit.rule().id() + " " + hit.verdict())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
