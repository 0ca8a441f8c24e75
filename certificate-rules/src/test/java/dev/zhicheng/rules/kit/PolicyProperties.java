package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.text.CleanedText;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.kit.PolicyTrait.Cutoff;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.FactDeclaration;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Scope;
import dev.zhicheng.rules.policy.Supplier;
import dev.zhicheng.rules.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The properties that any policy must satisfy. A tester extends this class, says which policy, and has them all; own
 * examples and properties go beside. A property about something that the policy lacks is reported as skipped.
 */
public abstract class PolicyProperties extends AdviceProperties {

    private static final String IMAGES = "/certificates/0/images";
    private static final String OTHER_TEXT = "另一文字";
    private static final int SAMPLES = 2_000;

    @Property(tries = 300)
    void what_no_rule_reads_changes_nothing(@ForAll("collections") Application application) {
        Application other = ApplicationEditor.with(application, "/applicationId", "another");
        for (Fact fact : List.of(Fact.EMPLOYER, Fact.SOCIAL_INSURANCE_REGION, Fact.SPECIALITY)) {
            String field = ApplicationEditor.fieldsOf(fact).get(0);
            CleanedText written =
                    TextCleaner.clean(ApplicationEditor.valueAt(other, field).asText(""));
            if (onlyAskedWhetherThere(fact) && written.text() != null && !written.changed()) {
                other = ApplicationEditor.with(other, field, OTHER_TEXT);
            }
        }

        assertThat(rulings(other)).isEqualTo(rulings(application));
    }

    private boolean onlyAskedWhetherThere(Fact fact) {
        return PolicyConstants.of(tested()).questions().stream()
                .filter(question -> question.subject() == fact || question.comparedWith() == fact)
                .allMatch(question -> question instanceof Condition.Absent || question instanceof Condition.Normalised);
    }

    @Property(tries = 500)
    void a_finding_rests_on_the_facts_of_its_rule_alone(
            @ForAll("applications") Application application, @ForAll("tidy") Application other) {
        if (application.certificates().isEmpty()) {
            return;
        }
        Application single = ApplicationEditor.withCertificates(
                application, application.certificates().subList(0, 1));
        for (Finding finding : engine().decide(single).certificates().get(0).findings()) {
            Application rest = ApplicationEditor.withFieldsOf(other, single, fieldsBehind(finding.code()));
            assertThat(rulings(rest).get(0).findings()).contains(line(finding));
        }
    }

    private static String line(Finding finding) {
        return String.join(
                " ", finding.code(), finding.verdict().name(), finding.outcome().name(), finding.field());
    }

    private List<String> fieldsBehind(String code) {
        Set<String> fields = new LinkedHashSet<>();
        for (Rule rule : tested().rules()) {
            if (rule.code().equals(code)) {
                fields.addAll(ApplicationEditor.fieldsOf(rule.field()));
                rule.when().forEachFact(fact -> fields.addAll(ApplicationEditor.fieldsOf(fact)));
            }
        }
        tested().exemptions().stream()
                .filter(exemption -> exemption.rules().contains(code))
                .forEach(exemption ->
                        exemption.when().forEachFact(fact -> fields.addAll(ApplicationEditor.fieldsOf(fact))));
        return List.copyOf(fields);
    }

    /** REFUSED and CONVERTIBLE stay; SUPERSEDED stays unless what is filled in refuses the certificate itself. */
    @Property(tries = 500)
    void filling_in_an_unknown_never_turns_a_settled_outcome(
            @ForAll("anyNumber") Application application, @ForAll("applications") Application other) {
        for (String field : askedFor()) {
            Application unknown = ApplicationEditor.without(application, field);
            String before = rulings(unknown).get(0).outcome();
            for (Application source : List.of(application, other)) {
                Application filled = ApplicationEditor.withFieldsOf(unknown, source, List.of(field));
                assertThat(rulings(filled).get(0).outcome())
                        .as("%s, %s filled in", before, field)
                        .isIn(after(before));
            }
        }
    }

    private static List<String> after(String before) {
        return switch (before) {
            case "REFUSED", "CONVERTIBLE" -> List.of(before);
            case "SUPERSEDED" -> List.of("SUPERSEDED", "REFUSED");
            default -> Stream.of(Outcome.values()).map(Outcome::name).toList();
        };
    }

    /** The fields, of the holder and of the first certificate, whose absence somebody has to mend. */
    private List<String> askedFor() {
        return tested().facts().values().stream()
                .filter(declared -> !declared.optional() && declared.supplier() != Supplier.DERIVED)
                .map(FactDeclaration::fact)
                .filter(fact -> fact.scope() != Scope.IMAGE)
                .map(fact -> ApplicationEditor.fieldsOf(fact).get(0))
                .distinct()
                .toList();
    }

    @Provide
    Arbitrary<Application> anyNumber() {
        Arbitrary<Application> some =
                applications().filter(application -> !application.certificates().isEmpty());
        return Arbitraries.oneOf(nearlyConvertible(), some, collections());
    }

    /**
     * What is optional stays as it is: nobody asks for it by itself, and a rule that misses it (the level of a teacher's
     * title from before 2015, say) can speak up no sooner than the required fields that it reads as well are there.
     */
    @Property(tries = 300)
    void supplying_what_is_required_never_adds_a_reason(
            @ForAll("convertible") Application whole, @ForAll Random random) {
        List<UnaryOperator<Application>> supplies = new ArrayList<>();
        Application growing = whole;
        for (String field : askedFor()) {
            growing = ApplicationEditor.without(growing, field);
            if (field.equals(IMAGES)) {
                ApplicationEditor.valueAt(whole, IMAGES)
                        .forEach(image -> supplies.add(partly -> ApplicationEditor.withImage(partly, image)));
            } else {
                supplies.add(partly -> ApplicationEditor.withFieldsOf(partly, whole, List.of(field)));
            }
        }
        Set<String> reasons = reasons(growing);
        for (int next : shuffled(supplies.size(), random)) {
            growing = supplies.get(next).apply(growing);
            assertThat(reasons).containsAll(reasons(growing));
            reasons = reasons(growing);
        }
        assertThat(reasons).isEmpty();
    }

    private Set<String> reasons(Application application) {
        Set<String> reasons = new HashSet<>();
        for (Finding finding :
                engine().decide(application).certificates().get(0).findings()) {
            if (finding.outcome() != Outcome.CONVERTIBLE) {
                reasons.add(line(finding));
            }
        }
        return reasons;
    }

    @Property(tries = 300)
    @Needs(PolicyTrait.LIMITING_LEGEND)
    void a_limiting_legend_is_never_convertible(
            @ForAll("tidy") Application application, @ForAll("limitingLegends") String legend) {
        Application limited = ApplicationEditor.with(application, "/certificates/0/legend", legend);

        assertThat(rulings(limited).get(0).outcome()).isNotEqualTo("CONVERTIBLE");
    }

    @Provide
    Arbitrary<String> limitingLegends() {
        return FieldArbitraries.written(Arbitraries.of(PolicyTrait.limitingLegends(tested())));
    }

    @Example
    @Needs(PolicyTrait.CUTOFF)
    void every_cutoff_turns_somebodys_outcome_on_its_day() {
        for (Cutoff cutoff : PolicyTrait.cutoffs(tested())) {
            LocalDate turning = turning(cutoff.question());
            boolean turns = PolicyArbitraries.seeded(tidy(), turning.toEpochDay())
                    .limit(SAMPLES)
                    .anyMatch(application -> raises(cutoff.rule(), on(application, cutoff, turning.minusDays(1)))
                            != raises(cutoff.rule(), on(application, cutoff, turning)));
            assertThat(turns).as("%s turns on %s", cutoff.rule().id(), turning).isTrue();
        }
    }

    @Property(tries = 300)
    @Needs(PolicyTrait.CUTOFF)
    void a_cutoff_turns_nowhere_but_on_its_days(
            @ForAll("tidy") Application application, @ForAll @IntRange(min = -800, max = 800) int shift) {
        for (Cutoff cutoff : PolicyTrait.cutoffs(tested())) {
            Fact fact = cutoff.question().fact();
            Set<LocalDate> turnings = new HashSet<>();
            PolicyConstants.of(tested()).questions().stream()
                    .filter(question -> question instanceof Condition.DateIs date && date.fact() == fact)
                    .forEach(question -> turnings.add(turning((Condition.DateIs) question)));
            LocalDate day = turning(cutoff.question()).plusDays(shift);
            if (!turnings.contains(day)) {
                assertThat(raises(cutoff.rule(), on(application, cutoff, day)))
                        .isEqualTo(raises(cutoff.rule(), on(application, cutoff, day.minusDays(1))));
            }
        }
    }

    @Property(tries = 300)
    @Needs(PolicyTrait.DEADLINE)
    void who_is_in_time_would_have_been_in_time_earlier(
            @ForAll("tidy") Application application,
            @ForAll @IntRange(min = -60, max = 60) int day,
            @ForAll @IntRange(min = 1, max = 60) int earlier) {
        for (Cutoff deadline : PolicyTrait.deadlines(tested())) {
            LocalDate submitted = turning(deadline.question()).plusDays(day);
            if (!raises(deadline.rule(), on(application, deadline, submitted))) {
                assertThat(raises(deadline.rule(), on(application, deadline, submitted.minusDays(earlier))))
                        .isFalse();
            }
        }
    }

    private static LocalDate turning(Condition.DateIs question) {
        return question.test() == Condition.DateTest.AFTER ? question.day().plusDays(1) : question.day();
    }

    private static Application on(Application application, Cutoff cutoff, LocalDate day) {
        Application dated = application;
        for (String field : ApplicationEditor.fieldsOf(cutoff.question().fact())) {
            dated = ApplicationEditor.with(dated, field, PartialDate.ofDay(day).toString());
        }
        return dated;
    }

    private boolean raises(Rule rule, Application application) {
        return engine().decide(application).certificates().get(0).findings().stream()
                .anyMatch(finding -> finding.code().equals(rule.code()) && finding.verdict() == Verdict.FAIL);
    }
}
