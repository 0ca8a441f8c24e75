package dev.zhicheng.rules.review;

import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a signed summary table compares with the online data of a batch. Texts that only look different (full-width digits,
 * 2019.12.12 and 2019年12月12日, brackets of a document number) are equal. Immutable; holds personal data in its
 * differences.
 */
public final class TableComparison {

    private final @Nullable String digest;
    private final List<String> cases;
    private final Map<String, List<FieldDifference>> differences;
    private final List<SummaryPlace> otherRows;

    TableComparison(
            @Nullable String digest,
            List<String> cases,
            Map<String, List<FieldDifference>> differences,
            List<SummaryPlace> otherRows) {
        this.digest = digest;
        this.cases = List.copyOf(cases);
        this.differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
        this.otherRows = List.copyOf(otherRows);
    }

    /** The digest printed on the signed table; empty when it has none. */
    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    /** The differing fields of a case; empty when its row equals the online data, and when it has no row. */
    public List<FieldDifference> differences(String caseId) {
        return differences.getOrDefault(caseId, List.of());
    }

    /** The cases of the batch that have no row on the signed table. */
    public List<String> missing() {
        return cases.stream().filter(caseId -> !differences.containsKey(caseId)).toList();
    }

    /** Where the signed table has rows that are nobody's in the batch. */
    public List<SummaryPlace> otherRows() {
        return otherRows;
    }

    /** What to record for a case. */
    public TableReceipt receipt(String caseId, Set<TableForm> forms, Set<String> signatures) {
        return new TableReceipt(
                digest,
                forms,
                signatures,
                differences.containsKey(caseId),
                otherRows.size(),
                differences(caseId).stream()
                        .map(FieldDifference::column)
                        .map(SummaryColumn::header)
                        .toList());
    }

    /** The acts that record the receipt for every case of the batch, by case. */
    public Map<String, Act> receiving(Set<TableForm> forms, Set<String> signatures) {
        Map<String, Act> acts = new LinkedHashMap<>();
        cases.forEach(caseId -> acts.put(caseId, new Act.ReceiveTable(receipt(caseId, forms, signatures))));
        return acts;
    }
}
