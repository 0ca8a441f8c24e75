package dev.zhicheng.rules.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a policy's review section: the plan, or every fault that was found. Immutable. */
public final class PlanReading {

    private final @Nullable ReviewPlan plan;
    private final List<PlanFault> faults;

    private PlanReading(@Nullable ReviewPlan plan, List<PlanFault> faults) {
        this.plan = plan;
        this.faults = List.copyOf(faults);
    }

    static PlanReading of(ReviewPlan plan) {
        return new PlanReading(plan, List.of());
    }

    static PlanReading faulty(List<PlanFault> faults) {
        return new PlanReading(null, faults);
    }

    /** The plan, empty when there are faults. */
    public Optional<ReviewPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /** All faults, in the order of the section; empty when there is a plan. */
    public List<PlanFault> faults() {
        return faults;
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException when there are faults, naming all of them
     */
    public ReviewPlan get() {
        if (plan == null) {
            throw new IllegalArgumentException("review section: " + faults);
        }
        return plan;
    }
}
