package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.rules.review.internal.Ids;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as they appear in a case: a pseudonym in a role. The caller has authenticated the person; a name or an identity
 * number never comes here (六(三)), and a text that could be one is refused.
 *
 * @param pseudonym the caller's key for the person: 1 to 64 of {@code A-Z a-z 0-9 . _ : -}, not 15 or more digits in a row
 * @param role the id of a {@link ReviewRole} of the plan
 * @param jurisdiction the code of the unit, authority or district acted for; null for a holder and where the role's
 *     basis is everywhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String pseudonym, String role, @Nullable String jurisdiction) {

    /** Refuses null, and a pseudonym that could be a name or an identity number. */
    public Actor {
        Ids.check(pseudonym);
        Objects.requireNonNull(role, "role");
    }

    /** Somebody acting without a jurisdiction: a holder, or a role whose basis is everywhere. */
    public static Actor of(String pseudonym, String role) {
        return new Actor(pseudonym, role, null);
    }
}
