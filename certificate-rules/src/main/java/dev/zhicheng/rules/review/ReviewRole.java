package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part somebody plays in the chain. Not a person, and not an account of the portal.
 *
 * @param id the stable name in the policy and in histories, e.g. {@code UNIT_ADMINISTRATOR}
 * @param name how readers call it
 * @param basis what decides whether a case is this role's
 * @param grantedBy the role that grants this one to persons (三(二): 单位管理员权限), or null when the caller vouches for
 *     whoever acts in it
 * @param clauses where the notice names it
 */
public record ReviewRole(
        String id,
        Text name,
        JurisdictionBasis basis,
        @Nullable String grantedBy,
        List<String> clauses) {

    /** Refuses null where null means nothing. */
    public ReviewRole {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(basis, "basis");
        clauses = List.copyOf(clauses);
    }

    /** Whether a person needs a grant to act in this role. */
    public boolean needsGrant() {
        return grantedBy != null;
    }
}
