package dev.zhicheng.rules.review;

import java.util.List;

/** Whose case it is: whether a routing names somebody for every stage, and whether it contradicts itself. */
final class Jurisdictions {

    private final ReviewPlan plan;
    private final CaseState state;

    Jurisdictions(ReviewPlan plan, CaseState state) {
        this.plan = plan;
        this.state = state;
    }

    /** The roles that rule on a conflict: those of the stages in the holder's 社保 district. */
    List<ReviewRole> ruling() {
        return plan.stages().stream()
                .map(Stage::role)
                .filter(role -> role.basis() == JurisdictionBasis.SOCIAL_INSURANCE)
                .distinct()
                .toList();
    }

    /**
     * Whether the stage the case is at belongs to an authority of another district than the holder's 社保关系, and nobody
     * has ruled on it. A chain without a stage of that district has nobody to rule, and the authority goes ahead.
     */
    boolean isConflictOpen() {
        return state.routing() != null
                && !ruling().isEmpty()
                && state.routing().isInConflict()
                && !state.routingRuled()
                && state.stage(plan)
                        .filter(stage -> stage.role().basis() == JurisdictionBasis.SUBORDINATION)
                        .isPresent();
    }

    /** The stages that this routing leaves with nobody to act. */
    List<Stage> gaps(Routing routing) {
        return plan.stages().stream()
                .filter(stage -> !stage.skippable())
                .filter(stage -> stage.role().basis() != JurisdictionBasis.EVERYWHERE)
                .filter(stage -> routing.code(stage.role().basis()) == null)
                .toList();
    }

    /** The reason that names a gap. */
    static Refusal refusal(Stage gap) {
        return Refusal.of(RefusalCode.ROUTING_INCOMPLETE, gap.clauses(), gap.name());
    }
}
