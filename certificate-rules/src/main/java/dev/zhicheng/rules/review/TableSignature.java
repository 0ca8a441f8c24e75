package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signature line of the summary table (附件2).
 *
 * @param id the stable name, e.g. {@code UNIT_HEAD}
 * @param name what stands on the form
 * @param stage the stage it belongs to, needed only of cases that pass through there; null when it is always needed
 */
public record TableSignature(String id, Text name, @Nullable String stage) {

    /** Refuses null where null means nothing. */
    public TableSignature {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
