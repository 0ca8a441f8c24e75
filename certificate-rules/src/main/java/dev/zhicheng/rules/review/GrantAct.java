package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.rules.review.internal.Digests;
import dev.zhicheng.rules.review.internal.Ids;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something somebody wants to do about an administrator's grant (单位管理员权限, 三(二)). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface GrantAct extends Recorded {

    /** The role the grant is for. */
    String role();

    /** The unit or authority the grant is for. */
    String jurisdiction();

    /**
     * A registered person applies with the form (单位管理员申请表).
     *
     * @param role the role applied for
     * @param jurisdiction the unit or authority
     * @param district the district it belongs to, which decides who may grant; null when nobody's district matters
     * @param form SHA-256 of the uploaded form
     * @param sealed whether it bears the seal (加盖公章)
     * @param signed whether it bears the signature (审核人签名)
     */
    record Apply(
            String role, String jurisdiction, @Nullable String district, String form, boolean sealed, boolean signed)
            implements GrantAct {
        /** Refuses null and what is not a digest. */
        public Apply {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(jurisdiction, "jurisdiction");
            Digests.check(form, "form");
        }
    }

    /**
     * The grant is given.
     *
     * @param grantee the pseudonym of who receives it
     * @param role the role
     * @param jurisdiction the unit or authority
     * @param term from which day to which
     */
    record Award(String grantee, String role, String jurisdiction, Term term) implements GrantAct {
        /** Refuses null, and a pseudonym that could be a name or number. */
        public Award {
            Ids.check(grantee);
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(jurisdiction, "jurisdiction");
            Objects.requireNonNull(term, "term");
        }
    }

    /**
     * The grant is taken back.
     *
     * @param grantee the pseudonym of who had it
     * @param role the role
     * @param jurisdiction the unit or authority
     */
    record Revoke(String grantee, String role, String jurisdiction) implements GrantAct {
        /** Refuses null, and a pseudonym that could be a name or number. */
        public Revoke {
            Ids.check(grantee);
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(jurisdiction, "jurisdiction");
        }
    }
}
