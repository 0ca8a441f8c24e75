package dev.zhicheng.rules.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the policy asks of a signed summary table.
 *
 * @param enlistedBy the role that collates its people into a table (三(二): 以单位汇总提交)
 * @param forms the forms that must be handed in, each of them
 * @param signatures the signature lines
 * @param clauses where the notice asks for it
 */
public record TableDemand(
        String enlistedBy, Set<TableForm> forms, List<TableSignature> signatures, List<String> clauses) {

    /** Copies the collections. */
    public TableDemand {
        Objects.requireNonNull(enlistedBy, "enlistedBy");
        clauses = List.copyOf(clauses);
        forms = Set.copyOf(forms);
        signatures = List.copyOf(signatures);
    }
}
