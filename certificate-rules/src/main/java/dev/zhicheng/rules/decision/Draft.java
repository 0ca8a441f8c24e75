package dev.zhicheng.rules.decision;

import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.CompiledRule;
import dev.zhicheng.rules.decision.internal.FactRow;
import dev.zhicheng.rules.decision.internal.Ground;
import dev.zhicheng.rules.decision.internal.Plan;
import dev.zhicheng.rules.decision.internal.Written;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate's decision while it is made: its own rules first, then what the person's other certificates do to it. */
final class Draft implements Plan.Hits {

    private static final int USUAL = 8;
    private static final Finding[] NONE = {};

    private final ApplicationFacts facts;
    private final int index;
    private Finding[] findings;
    private int size;
    private Outcome outcome;
    private int image = -1;

    /** For the findings of the application itself. */
    Draft(ApplicationFacts facts) {
        this.facts = facts;
        this.index = -1;
        this.findings = NONE;
        this.outcome = Outcome.CONVERTIBLE;
    }

    /** For a certificate; the findings of the application stand under each. */
    Draft(ApplicationFacts facts, int index, Draft ofApplication) {
        this.facts = facts;
        this.index = index;
        this.findings = Arrays.copyOf(ofApplication.findings, ofApplication.size + USUAL);
        this.size = ofApplication.size;
        this.outcome = ofApplication.outcome;
    }

    void onImage(int image) {
        this.image = image;
    }

    @Override
    public void hit(CompiledRule compiled, Verdict verdict, @Nullable Exemption exemption) {
        add(compiled.ground(verdict, exemption), new RuleEvidence(compiled, facts, index, image));
    }

    /** Adds what a rule about several certificates says; {@code detail} names the others. */
    void raise(Ground ground, @Nullable String detail) {
        add(ground, new GroupEvidence(Written.text(ground.field(), facts, index, image), null, detail));
    }

    private void add(Ground ground, Evidence evidence) {
        if (size == findings.length) {
            findings = Arrays.copyOf(findings, 2 * size + USUAL);
        }
        FactRow row = index < 0 ? facts.row() : own().row();
        findings[size++] = new Finding(ground, Written.path(ground.field(), row, index, image), evidence);
        outcome = outcome.orHigher(ground.outcome());
    }

    private CertificateFacts own() {
        return facts.certificates().get(index);
    }

    List<Finding> findings() {
        return Arrays.asList(findings).subList(0, size);
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    TitleLevel level() {
        return own().level();
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

    CertificateDecision finish(Facts of, Advisor advisor) {
        Finding[] sorted = Arrays.copyOf(findings, size);
        if (size > 1) {
            Arrays.sort(sorted, Finding.ORDER);
        }
        return new CertificateDecision(
                index,
                own().row().get(Fact.NUMBER) instanceof String text ? text : null,
                level(),
                outcome,
                Collections.unmodifiableList(Arrays.asList(sorted)),
                of,
                advisor);
    }
}
