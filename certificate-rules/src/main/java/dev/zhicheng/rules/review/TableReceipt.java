package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.rules.review.internal.Digests;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found when the signed summary table came in, as far as one case is concerned. Comes from
 * {@link TableComparison#receipt}, or from a reviewer who compared by eye.
 *
 * @param table the digest printed on the sheet, 64 hex digits, or null when there is none
 * @param forms the forms received
 * @param signatures the ids of the signature lines that bear a signature or seal
 * @param listed whether the sheet has a row for the case
 * @param otherRows how many rows of the sheet are nobody's in the batch
 * @param differences the columns in which the case's row differs from the online data, empty when it equals it; the names
 *     only, since the values are personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableReceipt(
        @Nullable String table,
        Set<TableForm> forms,
        Set<String> signatures,
        boolean listed,
        int otherRows,
        List<String> differences) {

    /** Copies the collections, in a fixed order; refuses what is not a digest, no number of rows or no column's name. */
    public TableReceipt {
        if (table != null) {
            Digests.check(table, "table");
        }
        forms = Ordered.set(forms);
        signatures = Ordered.set(signatures);
        differences = List.copyOf(differences);
        if (otherRows < 0) {
            throw new IllegalArgumentException("a negative number of rows");
        }
        if (differences.stream().anyMatch(name -> SummaryColumn.ofHeader(name).isEmpty())) {
            throw new IllegalArgumentException("a difference that is no column of the summary table");
        }
    }

    /** A sheet that was found in order: the case's row is there and equal, and no row is nobody's. */
    public static TableReceipt inOrder(String table, Set<TableForm> forms, Set<String> signatures) {
        return new TableReceipt(table, forms, signatures, true, 0, List.of());
    }
}
