package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;

/**
 * Everything the kit generates, from one place. Values stand near the policy's own constants, are seeded by jqwik, and
 * shrink towards what is right, so that a failing application shows little more than its fault.
 */
public final class PolicyArbitraries {

    private static final int GENERATOR_SIZE = 1000;
    private static final int DAYS_OPEN = 40;
    private static final int PATIENCE = 100_000;

    private PolicyArbitraries() {}

    /** Valid identity numbers of 18 characters. */
    public static Arbitrary<String> citizenIds() {
        return IdArbitraries.valid();
    }

    /** Valid identity numbers of the old 15 digits. */
    public static Arbitrary<String> legacyCitizenIds() {
        return IdArbitraries.legacy();
    }

    /** Identity numbers with exactly that fault. */
    public static Arbitrary<String> invalidCitizenIds(CitizenId.Fault fault) {
        return IdArbitraries.invalid(fault);
    }

    /** Holders, some of whose fields are absent, unreadable or untidy. */
    public static Arbitrary<Applicant> persons() {
        return FieldArbitraries.applicants().withoutEdgeCases();
    }

    /** Certificates, some of whose fields are absent, unreadable, untidy or against the policy. */
    public static Arbitrary<PaperCertificate> certificates(Policy policy, TitleCatalogue catalogue) {
        return new CertificateArbitraries(policy, catalogue).certificates(true).withoutEdgeCases();
    }

    /** Applications of up to three certificates; any field may be absent, unreadable, untidy or against the policy. */
    public static Arbitrary<Application> applications(Policy policy, TitleCatalogue catalogue) {
        return Combinators.combine(
                        ids(),
                        FieldArbitraries.written(FieldArbitraries.mostly(
                                Arbitraries.oneOf(
                                        FieldArbitraries.dayAfter(policy.validFrom(), DAYS_OPEN),
                                        FieldArbitraries.oneOf(
                                                PolicyConstants.of(policy).days(Fact.SUBMITTED_ON)),
                                        FieldArbitraries.dates(PolicyConstants.of(policy))),
                                FieldArbitraries.brokenDates())),
                        persons(),
                        Arbitraries.oneOf(
                                        certificates(policy, catalogue),
                                        new CertificateArbitraries(policy, catalogue).certificates(false))
                                .list()
                                .ofMaxSize(3))
                .as(Application::new)
                .withoutEdgeCases();
    }

    /** Applications of one certificate whose fields are all given and readable; many of them are convertible. */
    public static Arbitrary<Application> tidyApplications(Policy policy, TitleCatalogue catalogue) {
        return tidy(policy, catalogue, 1);
    }

    /** Applications of one certificate that the policy converts. */
    public static Arbitrary<Application> convertibleApplications(Policy policy, TitleCatalogue catalogue) {
        DecisionEngine engine = DecisionEngine.of(policy, catalogue);
        return tidyApplications(policy, catalogue)
                .filter(
                        PATIENCE,
                        application ->
                                engine.decide(application).certificates().get(0).outcome() == Outcome.CONVERTIBLE);
    }

    /** Convertible applications of which one to three fields are those of any other application. */
    public static Arbitrary<Application> nearlyConvertibleApplications(Policy policy, TitleCatalogue catalogue) {
        List<String> fields = Stream.of(Fact.values())
                .flatMap(fact -> ApplicationEditor.fieldsOf(fact).stream())
                .distinct()
                .toList();
        return Combinators.combine(
                        convertibleApplications(policy, catalogue),
                        applications(policy, catalogue),
                        Arbitraries.of(fields).list().ofMinSize(1).ofMaxSize(3))
                .as(ApplicationEditor::withFieldsOf)
                .withoutEdgeCases();
    }

    /** Applications of two to four certificates of one holder, each with a number of its own. */
    public static Arbitrary<Application> collections(Policy policy, TitleCatalogue catalogue) {
        Arbitrary<Application> wild = applications(policy, catalogue);
        return Combinators.combine(tidy(policy, catalogue, 4), wild)
                .as((tidy, other) -> {
                    List<PaperCertificate> all = new ArrayList<>(tidy.certificates());
                    all.addAll(other.certificates());
                    return ApplicationEditor.withOwnNumbers(
                            new Application(tidy.applicationId(), tidy.submittedOn(), tidy.applicant(), all));
                })
                .withoutEdgeCases();
    }

    /** Applications to be decided together; persons and certificates recur in them. */
    public static Arbitrary<List<Application>> batches(Policy policy, TitleCatalogue catalogue) {
        return Combinators.combine(
                        FieldArbitraries.rightApplicants().list().ofMinSize(1).ofMaxSize(3),
                        Combinators.combine(
                                        Arbitraries.oneOf(applications(policy, catalogue), tidy(policy, catalogue, 2)),
                                        Arbitraries.integers().between(0, 4))
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(6))
                .as((persons, drawn) -> drawn.stream()
                        .map(each -> each.get2() < persons.size()
                                ? ApplicationEditor.heldBy(each.get1(), persons.get(each.get2()))
                                : each.get1())
                        .toList())
                .withoutEdgeCases();
    }

    /** Policies that differ from the given one in up to five places, and load. */
    public static Arbitrary<Policy> policies(Policy policy) {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(choices -> PolicyMutator.mutateAtRandom(policy, choices))
                .withoutEdgeCases();
    }

    /** The same values for the same seed, for those who need them outside a property. */
    public static <T> Stream<T> seeded(Arbitrary<T> arbitrary, long seed) {
        return arbitrary.generator(GENERATOR_SIZE).stream(new Random(seed)).map(Shrinkable::value);
    }

    private static Arbitrary<Application> tidy(Policy policy, TitleCatalogue catalogue, int most) {
        return Combinators.combine(
                        ids(),
                        FieldArbitraries.dayAfter(policy.validFrom(), DAYS_OPEN),
                        FieldArbitraries.rightApplicants(),
                        new CertificateArbitraries(policy, catalogue)
                                .certificates(false)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(most))
                .as(Application::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(1, 99_999).map("A-%05d"::formatted);
    }
}
