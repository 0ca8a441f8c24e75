package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.rules.internal.CanonicalJson;
import dev.zhicheng.rules.review.internal.Ids;
import dev.zhicheng.rules.review.internal.PrintedDigest;
import dev.zhicheng.rules.review.internal.TableRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A unit's people as one summary table (三(二): 以单位汇总提交). The table is drawn up from the online data and bears a
 * digest of it, so that a signed sheet is of exactly these rows or of none.
 *
 * <p>When only some of its cases pass, {@link #without} gives a batch with another table and another digest, to be signed
 * anew. Holds personal data and belongs with the caller's applications; only its id and digest enter histories.
 * Immutable and thread-safe.
 */
public final class ReviewBatch {

    private final String id;
    private final SummaryHead head;
    private final List<Member> members;
    private final List<SummaryRow> rows;

    /**
     * One row of a batch: a case and what it is about.
     *
     * @param caseId the case's id
     * @param applicant the holder
     * @param certificate the paper certificate
     */
    public record Member(String caseId, Applicant applicant, PaperCertificate certificate) {
        /** Refuses null. */
        public Member {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(applicant, "applicant");
            Objects.requireNonNull(certificate, "certificate");
        }
    }

    private ReviewBatch(String id, SummaryHead head, List<Member> members) {
        this.id = id;
        this.head = head;
        this.members = List.copyOf(members);
        List<SummaryRow> made = new ArrayList<>();
        for (Member member : members) {
            made.add(TableRows.row(made.size() + 1, member.applicant(), member.certificate()));
        }
        this.rows = List.copyOf(made);
    }

    /**
     * A batch.
     *
     * @param id the caller's key, 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
     * @param head the unit's name and the day
     * @param members its rows in their order; a case stands in it once
     */
    public static ReviewBatch of(String id, SummaryHead head, List<Member> members) {
        Ids.check(id);
        Set<String> cases = new HashSet<>();
        for (Member member : members) {
            if (!cases.add(member.caseId())) {
                throw new IllegalArgumentException("a case stands twice in the batch");
            }
        }
        return new ReviewBatch(id, head, members);
    }

    /** The caller's key. */
    public String id() {
        return id;
    }

    /** The rows. */
    public List<Member> members() {
        return members;
    }

    /** The batch without these cases: some were returned or refused, and the others go on (部分通过). */
    public ReviewBatch without(Collection<String> caseIds) {
        return new ReviewBatch(
                id,
                head,
                members.stream()
                        .filter(member -> !caseIds.contains(member.caseId()))
                        .toList());
    }

    /** SHA-256 of the table's head and rows, 64 hex digits: what is printed on it and what binds it to the batch. */
    public String digest() {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        table.put("batch", id).put("unit", head.unit()).put("date", String.valueOf(head.date()));
        ArrayNode lines = table.putArray("rows");
        for (SummaryRow row : rows) {
            ObjectNode line = lines.addObject();
            row.texts().forEach((column, text) -> line.put(column.name(), text));
        }
        return CanonicalJson.sha256(table);
    }

    /** The official form for signing, the digest in a line below the signatures. */
    public SummaryTable table() {
        Set<SummaryColumn> columns = new HashSet<>(TableRows.COMPARED);
        SummaryTable form = new SummaryTable(head, columns, rows, List.of(), List.of()).onOfficialForm();
        List<String> lines = new ArrayList<>(form.signatureLines());
        lines.add(PrintedDigest.line(digest()));
        return new SummaryTable(form.head(), form.columns(), form.rows(), lines, List.of());
    }

    /** The acts that put every case on this table, by case. */
    public Map<String, Act> enlisting() {
        Map<String, Act> acts = new LinkedHashMap<>();
        members.forEach(member -> acts.put(member.caseId(), new Act.Enlist(id, digest())));
        return acts;
    }

    /** Compares a table that came back with the online data, row by row and field by field. */
    public TableComparison compare(SummaryTable signed) {
        Map<SummaryRow, SummaryRow> matched = TableRows.match(rows, signed.rows());
        Map<String, List<FieldDifference>> differences = new LinkedHashMap<>();
        List<SummaryRow> others = new ArrayList<>(signed.rows());
        for (int i = 0; i < rows.size(); i++) {
            SummaryRow found = matched.get(rows.get(i));
            if (found != null) {
                others.remove(found);
                differences.put(members.get(i).caseId(), differences(rows.get(i), found));
            }
        }
        return new TableComparison(
                PrintedDigest.in(signed.signatureLines()),
                members.stream().map(Member::caseId).toList(),
                differences,
                others.stream().map(SummaryRow::place).toList());
    }

    private static List<FieldDifference> differences(SummaryRow online, SummaryRow signed) {
        return TableRows.COMPARED.stream()
                .filter(column -> !TableRows.same(column, online.text(column), signed.text(column)))
                .map(column -> new FieldDifference(column, online.text(column), signed.text(column)))
                .toList();
    }

    /** The batch's id and size; no row. */
    @Override
    public String toString() {
        return "ReviewBatch[id=" + id + ", members=" + members.size() + "]";
    }
}
