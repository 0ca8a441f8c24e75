package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Supplier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one paper certificate, with every reason. Immutable and thread-safe.
 *
 * <p>It lists what the rules say, whether or not it changed the outcome: an applicant who is refused sees what else is
 * wrong.
 */
public final class CertificateDecision {

    private final int index;
    private final @Nullable String number;
    private final @Nullable TitleLevel level;
    private final Outcome outcome;
    private final List<Finding> findings;
    private final Facts facts;
    private final Advisor advisor;

    CertificateDecision(
            int index,
            @Nullable String number,
            @Nullable TitleLevel level,
            Outcome outcome,
            List<Finding> findings,
            Facts facts,
            Advisor advisor) {
        this.index = index;
        this.number = number;
        this.level = level;
        this.outcome = outcome;
        this.findings = findings;
        this.facts = facts;
        this.advisor = advisor;
    }

    /** Its place in the application, from 0. */
    public int index() {
        return index;
    }

    /** The number of the paper certificate, cleaned; null when none was given. */
    public @Nullable String number() {
        return number;
    }

    /** The level that the catalogue gives the title; null when the title is not in it. */
    public @Nullable TitleLevel level() {
        return level;
    }

    /** What becomes of it: the highest outcome that any finding raises. */
    public Outcome outcome() {
        return outcome;
    }

    /** Every finding, ordered by field, then code. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What the electronic certificate takes over; present exactly when it is {@link Outcome#CONVERTIBLE}. Computed
     * on each call.
     */
    public Optional<ResolvedCertificate> resolved() {
        if (outcome != Outcome.CONVERTIBLE) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                Resolver.resolve(facts.read(), facts.read().certificates().get(index)));
    }

    /**
     * One of the smallest sets of actions after which this certificate is convertible, whoever has to do them; empty when
     * nothing has to be done, or nothing that can be done makes it so. Computed on each call.
     */
    public List<NextAction> nextActions() {
        return advisor.nextActions(facts, this, actor -> true);
    }

    /** The same, of actions that {@code actor} may do alone; empty when the actor alone cannot make it convertible. */
    public List<NextAction> nextActions(Supplier actor) {
        return advisor.nextActions(facts, this, actor::equals);
    }

    /**
     * The smallest sets of unknown facts that would settle an {@link Outcome#UNDETERMINED} case, smaller sets first; empty
     * for any other outcome, and when only a human's judgement can. Computed on each call.
     */
    public List<MissingFacts> missing() {
        return advisor.missing(facts, this);
    }

    /**
     * What if: every change of a single field that changes the outcome, with a value that stands for all values of its
     * class. Computed on each call.
     */
    public List<Alternative> alternatives() {
        return advisor.alternatives(facts, this);
    }

    /** {@code certificate 0 REFUSED [NOT_SENIOR FAIL certificates[0].title]}. */
    @Override
    public String toString() {
        return "certificate " + index + " " + outcome + " " + findings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CertificateDecision that
                && index == that.index
                && Objects.equals(number, that.number)
                && level == that.level
                && outcome == that.outcome
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, number, outcome);
    }
}
