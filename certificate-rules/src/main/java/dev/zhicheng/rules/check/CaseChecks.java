package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.json.JsonInputException;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.Edits;
import dev.zhicheng.rules.decision.internal.FactReader;
import dev.zhicheng.rules.decision.internal.Place;
import dev.zhicheng.rules.decision.internal.Specimens;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.FactDeclaration;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.PolicyTest;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Supplier;
import dev.zhicheng.rules.policy.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of the check that decide cases: gaps, remedies, the policy's own tests. */
final class CaseChecks {

    private final Policy policy;
    private final Application base;
    private final Map<Rule, Application> reached;
    private final FindingSink findings;
    private final DecisionEngine engine;
    private final FactReader reader;
    private final Specimens specimens;

    CaseChecks(
            Policy policy,
            TitleCatalogue catalogue,
            Application base,
            Map<Rule, Application> reached,
            FindingSink findings) {
        this.policy = policy;
        this.base = base;
        this.reached = reached;
        this.findings = findings;
        this.engine = DecisionEngine.of(policy, catalogue);
        this.reader = new FactReader(catalogue);
        this.specimens = new Specimens(policy, catalogue);
    }

    void run() {
        if (only(base).outcome() != Outcome.CONVERTIBLE) {
            findings.add(
                    Kind.NOTHING_CONVERTIBLE,
                    policy.id(),
                    new Text("没有任何证书准予换发", "no certificate whatever is convertible"),
                    base);
        } else {
            policy.facts().values().forEach(this::checkGap);
        }
        policy.rules().forEach(this::checkRemedy);
        policy.tests().forEach(this::runTest);
    }

    private void checkGap(FactDeclaration declared) {
        Fact fact = declared.fact();
        if (declared.supplier() == Supplier.DERIVED || declared.optional() || fact == Fact.MEDIUM) {
            return;
        }
        Application without = Edits.set(base, Place.of(fact, 0, 0), null);
        if (only(without).outcome() == Outcome.CONVERTIBLE) {
            findings.add(
                    Kind.GAP,
                    fact.key(),
                    new Text("缺少此项时证书仍准予换发", "a certificate is convertible without this fact"),
                    without);
        }
    }

    private void checkRemedy(Rule rule) {
        Application failing = reached.get(rule);
        if (rule.remedy().isEmpty() || failing == null || !raises(failing, rule)) {
            return;
        }
        ApplicationFacts facts = reader.read(failing, List.of());
        for (Fact fact : rule.remedy()) {
            Place place = Place.of(fact, 0, 0);
            for (String value : specimens.valid(place, facts)) {
                if (!raises(Edits.set(failing, place, value), rule)) {
                    return;
                }
            }
        }
        findings.add(
                Kind.INEFFECTIVE_REMEDY,
                rule.id(),
                new Text("按其补正办法无论如何更正，此规则仍提出异议", "no correction of its remedy cures this rule"),
                failing);
    }

    private boolean raises(Application application, Rule rule) {
        return only(application).findings().stream()
                .anyMatch(finding -> finding.ruleId().equals(rule.id()));
    }

    private void runTest(PolicyTest test) {
        List<PolicyTest.Expected> decided;
        try {
            Decision decision = engine.decide(
                    CertificateJson.readApplication(test.application().toString()));
            decided = decision.certificates().stream()
                    .map(certificate -> new PolicyTest.Expected(
                            certificate.outcome(),
                            certificate.findings().stream().map(Finding::code).collect(Collectors.toSet())))
                    .toList();
        } catch (JsonInputException wrong) {
            findings.add(
                    Kind.FAILED_TEST,
                    test.name(),
                    new Text(
                            wrong.problem().path() + "：测试所列申报在此处无法读取",
                            wrong.problem().path() + ": " + wrong.problem().message()),
                    null);
            return;
        }
        if (!decided.equals(test.expected())) {
            findings.add(
                    Kind.FAILED_TEST,
                    test.name(),
                    new Text(
                            "应为 " + inWords(test.expected()) + "，实为 " + inWords(decided),
                            "expected " + inWords(test.expected()) + ", decided " + inWords(decided)),
                    null);
        }
    }

    /** One part for each certificate: its outcome, then the codes, as in the policy's file. */
    private static String inWords(List<PolicyTest.Expected> certificates) {
        return certificates.stream()
                .map(each -> Stream.concat(
                                Stream.of(each.outcome().name()),
                                each.codes().stream().sorted())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    private CertificateDecision only(Application application) {
        return engine.decide(application).certificates().get(0);
    }
}
