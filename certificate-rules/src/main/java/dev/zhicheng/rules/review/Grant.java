package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's right to act in a role for one unit or authority, as it stands. One person may hold several.
 *
 * @param grantee the person's pseudonym
 * @param role the role
 * @param jurisdiction the unit or authority
 * @param district the district that unit or authority belongs to, which decides who revokes; null when it does not matter.
 *     That of the last grant, and of the first form until there is one
 * @param pending the form that waits to be decided, whose own district decides who grants, or null
 * @param term the days of the last grant, or null when it was never given
 * @param revoked whether that was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
        String grantee,
        String role,
        String jurisdiction,
        @Nullable String district,
        GrantAct.@Nullable Apply pending,
        @Nullable Term term,
        boolean revoked) {

    /** Refuses null where null means nothing. */
    public Grant {
        Objects.requireNonNull(grantee, "grantee");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
    }

    /** Whether it lets its holder act on that day. */
    public boolean isActive(LocalDate day) {
        return term != null && !revoked && term.contains(day);
    }
}
