package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.DecisionWriter;
import dev.zhicheng.rules.kit.ReferenceEvaluator.Ruling;
import dev.zhicheng.rules.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** The policy under test and what is generated for it. */
public abstract class PolicyFixture {

    private static final Map<Class<?>, Policy> POLICIES = new ConcurrentHashMap<>();
    private static final Map<String, DecisionEngine> ENGINES = new ConcurrentHashMap<>();

    /** The policy under test; asked for once. */
    protected abstract Policy policy();

    /** The catalogue it is used with: the bundled one, unless overridden. */
    protected TitleCatalogue catalogue() {
        return TitleCatalogue.bundled();
    }

    final Policy tested() {
        return POLICIES.computeIfAbsent(getClass(), tests -> policy());
    }

    /** The engine for the policy under test. */
    protected final DecisionEngine engine() {
        return engine(tested());
    }

    final DecisionEngine engine(Policy any) {
        return ENGINES.computeIfAbsent(
                any.sha256() + System.identityHashCode(catalogue()), key -> DecisionEngine.of(any, catalogue()));
    }

    /** Applications with anything in them. */
    @Provide
    protected Arbitrary<Application> applications() {
        return PolicyArbitraries.applications(tested(), catalogue());
    }

    /** Applications of one certificate with all fields given and readable. */
    @Provide
    protected Arbitrary<Application> tidy() {
        return PolicyArbitraries.tidyApplications(tested(), catalogue());
    }

    /** Applications of one certificate that the policy converts. */
    @Provide
    protected Arbitrary<Application> convertible() {
        return PolicyArbitraries.convertibleApplications(tested(), catalogue());
    }

    /** Applications of one certificate that would be converted but for a field or two. */
    @Provide
    protected Arbitrary<Application> nearlyConvertible() {
        return PolicyArbitraries.nearlyConvertibleApplications(tested(), catalogue());
    }

    /** Applications of several certificates. */
    @Provide
    protected Arbitrary<Application> collections() {
        return PolicyArbitraries.collections(tested(), catalogue());
    }

    /** Applications decided together. */
    @Provide
    protected Arbitrary<List<Application>> batches() {
        return PolicyArbitraries.batches(tested(), catalogue());
    }

    static String inChinese(Decision decision) {
        return DecisionWriter.in(Locale.CHINA).toJson(decision);
    }

    /** Outcome and findings of each certificate, without texts. */
    static List<Ruling> rulings(Decision decision) {
        return decision.certificates().stream()
                .map(certificate -> new Ruling(
                        certificate.outcome().name(),
                        certificate.findings().stream()
                                .map(finding -> String.join(
                                        " ",
                                        finding.code(),
                                        finding.verdict().name(),
                                        finding.outcome().name(),
                                        finding.field()))
                                .sorted()
                                .toList()))
                .toList();
    }

    final List<Ruling> rulings(Application application) {
        return rulings(engine().decide(application));
    }

    final List<List<Ruling>> rulings(Collection<Application> batch) {
        return decideAll(batch).stream().map(PolicyFixture::rulings).toList();
    }

    final List<Decision> decideAll(Collection<Application> batch) {
        return engine().decideAll(batch.stream().map(engine()::facts).toList());
    }
}
