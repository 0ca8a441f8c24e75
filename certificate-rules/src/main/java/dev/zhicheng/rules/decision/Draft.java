package dev.zhicheng.rules.decision;

import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.CompiledRule;
import dev.zhicheng.rules.decision.internal.Plan;
import dev.zhicheng.rules.decision.internal.Written;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.GroupRule;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate's decision while it is made: its own rules first, then what the person's other certificates do to it. */
final class Draft implements Plan.Hits {

    private final Facts facts;
    private final Policy policy;
    private final int index;
    private final List<Finding> findings;
    private Outcome outcome;
    private int image = -1;

    /** For the findings of the application itself, when {@code index} is -1. */
    Draft(Facts facts, Policy policy, int index, @Nullable Draft ofApplication) {
        this.facts = facts;
        this.policy = policy;
        this.index = index;
        this.findings = ofApplication == null ? new ArrayList<>(4) : new ArrayList<>(ofApplication.findings);
        this.outcome = ofApplication == null ? Outcome.CONVERTIBLE : ofApplication.outcome;
    }

    void onImage(int image) {
        this.image = image;
    }

    @Override
    public void hit(CompiledRule compiled, Verdict verdict, @Nullable Exemption exemption) {
        if (!verdict.isFinding()) {
            return;
        }
        Rule rule = compiled.rule();
        Outcome raised = verdict == Verdict.FAIL || verdict == Verdict.UNKNOWN ? rule.outcome() : Outcome.CONVERTIBLE;
        if (verdict == Verdict.UNKNOWN && rule.verdict() == Verdict.FAIL) {
            raised = Outcome.UNDETERMINED;
        }
        add(new Finding(
                rule.code(),
                verdict,
                raised,
                path(rule.field()),
                exemption == null ? rule.citations() : exemption.citations(),
                exemption == null ? rule.message() : exemption.message(),
                policy.facts().get(rule.field()).label(),
                new RuleEvidence(compiled, facts.read(), index, image)));
    }

    /** Adds what a rule about several certificates says; {@code detail} names the others. */
    void raise(GroupRule rule, @Nullable String detail) {
        add(new Finding(
                rule.code(),
                Verdict.FAIL,
                rule.outcome(),
                path(rule.field()),
                rule.citations(),
                rule.message(),
                policy.facts().get(rule.field()).label(),
                new GroupEvidence(Written.text(rule.field(), facts.read(), index, image), null, detail)));
    }

    private void add(Finding finding) {
        findings.add(finding);
        outcome = outcome.orHigher(finding.outcome());
    }

    private String path(Fact fact) {
        return Written.path(fact, index < 0 ? facts.read().row() : own().row(), index, image);
    }

    private CertificateFacts own() {
        return facts.read().certificates().get(index);
    }

    int index() {
        return index;
    }

    List<Finding> findings() {
        return findings;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    TitleLevel level() {
        return own().match() == null ? null : own().match().level();
    }

    boolean isPaper() {
        return own().written().medium() == Medium.PAPER;
    }

    /** The code of its series, by the series given, else by a title that stands in one only; null when unknown. */
    @Nullable
    String seriesCode() {
        Series given = own().series();
        if (given != null) {
            return given.code();
        }
        if (own().row().get(Fact.SERIES) == null) {
            // MISSING_FIELD asks for it; what is then filled in may be another series than the title's.
            return null;
        }
        List<Series> ofTitle = own().match() == null ? List.of() : own().match().series();
        return ofTitle.size() == 1 ? ofTitle.get(0).code() : null;
    }

    @Nullable
    String number() {
        return Written.value(Fact.NUMBER, own().row());
    }

    CertificateDecision finish(Advisor advisor) {
        if (findings.size() > 1) {
            findings.sort(Finding.ORDER);
        }
        ResolvedCertificate resolved = outcome == Outcome.CONVERTIBLE ? Resolver.resolve(facts.read(), own()) : null;
        return new CertificateDecision(
                index,
                own().row().get(Fact.NUMBER) instanceof String text ? text : null,
                level(),
                outcome,
                List.copyOf(findings),
                resolved,
                facts,
                advisor);
    }
}
