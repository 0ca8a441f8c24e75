package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a case belongs: the facts that decide whose it is. The codes are the caller's own (a unit's credit code, a GB/T
 * 2260 region); they are compared, never read.
 *
 * @param unit the holder's unit (for a retired holder the last one), or null
 * @param authority the industry authority the unit is subordinate to (二(2)), or null when there is none
 * @param authorityDistrict the district that authority belongs to, or null when unknown
 * @param district the district of the holder's 社保关系 (二(1)), or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Routing(
        @Nullable String unit,
        @Nullable String authority,
        @Nullable String authorityDistrict,
        @Nullable String district) {

    /** The code that this basis compares; null when the case has none, or when the basis is everywhere. */
    public @Nullable String code(JurisdictionBasis basis) {
        return switch (basis) {
            case UNIT -> unit;
            case SUBORDINATION -> authority;
            case SOCIAL_INSURANCE -> district;
            case EVERYWHERE -> null;
        };
    }

    /** Whether 社保关系 points to one district and 隶属关系 to another; the notice is silent, and the district rules on it. */
    @JsonIgnore
    public boolean isInConflict() {
        return authority != null
                && authorityDistrict != null
                && district != null
                && !authorityDistrict.equals(district);
    }
}
