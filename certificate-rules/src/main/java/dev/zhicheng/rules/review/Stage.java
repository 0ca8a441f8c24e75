package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One step of the chain, as the policy describes it. Immutable.
 *
 * @param id the stable name in the policy and in histories, e.g. {@code DISTRICT}
 * @param name how readers call it
 * @param role who reviews here
 * @param medium in what form
 * @param skippable whether a case that has nobody for this stage goes on without it (a 社会组织 has no industry authority)
 * @param allotsNumber whether this stage's role allots the number (统一编号, 三(三)); true for exactly one stage of a plan
 * @param signedTable whether approval needs the signed summary table (三(二))
 * @param accepts the outcomes of the decision that may be approved here as they are
 * @param overrides what this stage's role may set aside with a reason
 * @param examines what the reviewer must have stated to have seen before approving
 * @param clauses where the notice prescribes this step
 */
public record Stage(
        String id,
        Text name,
        ReviewRole role,
        StageMedium medium,
        boolean skippable,
        boolean allotsNumber,
        boolean signedTable,
        Set<Outcome> accepts,
        Set<OverrideGround> overrides,
        Set<Examined> examines,
        List<String> clauses) {

    /** Copies the sets; refuses null. */
    public Stage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(medium, "medium");
        clauses = List.copyOf(clauses);
        accepts = Set.copyOf(accepts);
        overrides = Set.copyOf(overrides);
        examines = Set.copyOf(examines);
    }

    /** Whether a case routed like this passes through here: a skippable stage without anybody to act is left out. */
    public boolean appliesTo(Routing routing) {
        return !skippable || role.basis() == JurisdictionBasis.EVERYWHERE || routing.code(role.basis()) != null;
    }
}
