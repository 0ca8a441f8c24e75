package dev.zhicheng.rules.review;

import dev.zhicheng.rules.review.internal.Digests;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reviewer found when the signed summary table came in, as far as one case is concerned.
 *
 * @param table the digest printed on the sheet, 64 hex digits
 * @param forms the forms received
 * @param signatures the ids of the signature lines that bear a signature or seal
 * @param differences the columns in which the case's row differs from the online data, empty when it equals it; the names
 *     only, since the values are personal data
 */
public record TableReceipt(String table, Set<TableForm> forms, Set<String> signatures, List<String> differences) {

    /** Copies the collections, in a fixed order; refuses null. */
    public TableReceipt {
        Digests.check(table, "table");
        forms = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(forms, "forms")));
        signatures = Collections.unmodifiableSet(new TreeSet<>(signatures));
        differences = List.copyOf(differences);
    }
}
