package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.summary.SummaryTableWriter;
import dev.zhicheng.rules.policy.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.zhicheng.rules.review.Ningxia.DISTRICT;
import static dev.zhicheng.rules.review.Ningxia.HOLDER;
import static dev.zhicheng.rules.review.Ningxia.IN_TIME;
import static dev.zhicheng.rules.review.Ningxia.PLAN;
import static dev.zhicheng.rules.review.Ningxia.SIGNED;
import static dev.zhicheng.rules.review.Ningxia.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReviewBatchTest {

    private static final SummaryHead HEAD = new SummaryHead("原州区农业农村局", LocalDate.parse("2021-09-20"));

    private static ReviewBatch.Member member(String caseId, String name, String citizenId, String number) {
        Applicant applicant = new Applicant(name, citizenId, Employment.IN_POST, new Employer(HEAD.unit()), "640402");
        PaperCertificate certificate = new PaperCertificate(
                number,
                "农业系列",
                "高级兽医师",
                "兽医",
                "副高级",
                "2019.12.12",
                null,
                "宁夏回族自治区人力资源和社会保障厅",
                "原人社发〔2019〕210号",
                null,
                null,
                Medium.PAPER,
                List.of());
        return new ReviewBatch.Member(caseId, applicant, certificate);
    }

    private static ReviewBatch batch() {
        return ReviewBatch.of(
                "batch-1",
                HEAD,
                List.of(
                        member("case-1", "马晓兰", "642221196607060001", "20190123"),
                        member("case-2", "王建国", "64222119700101001X", "20190124"),
                        member("case-3", "李秀英", "642221197203040028", "20190125")));
    }

    /** The table as it comes back, with one cell of the first row written otherwise. */
    private static SummaryTable with(SummaryTable table, SummaryColumn column, String text) {
        List<SummaryRow> rows = new ArrayList<>(table.rows());
        Map<SummaryColumn, String> texts = new EnumMap<>(rows.get(0).texts());
        texts.put(column, text);
        rows.set(0, new SummaryRow(rows.get(0).place(), texts, List.of()));
        return new SummaryTable(table.head(), table.columns(), rows, table.signatureLines(), List.of());
    }

    private static SummaryTable throughFile(SummaryTable table, SummaryTableWriter.Format format, String name) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SummaryTableWriter.write(table, format, file);
        return SummaryTableReader.create().read(new ByteArrayInputStream(file.toByteArray()), name);
    }

    @Test
    void the_workbook_for_signing_bears_the_batch_s_digest_and_equals_the_online_data() {
        SummaryTable signed = throughFile(batch().table(), SummaryTableWriter.Format.XLSX, "signed.xlsx");

        TableComparison comparison = batch().compare(signed);

        assertThat(comparison.digest()).contains(batch().digest());
        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.otherRows()).isEmpty();
        assertThat(batch().members()).allSatisfy(member -> assertThat(comparison.differences(member.caseId()))
                .isEmpty());
    }

    @Test
    void a_date_of_the_signed_table_with_spaces_around_it_is_the_same_date() {
        SummaryTable signed = with(batch().table(), SummaryColumn.ISSUED_ON, " 2019 年 12 月 12 日\u3000");

        assertThat(batch().compare(signed).differences("case-1")).isEmpty();
    }

    @Test
    void a_receipt_counts_from_nought_and_names_columns_and_nothing_else() {
        String table = batch().digest();
        assertThatThrownBy(() -> new TableReceipt(table, Set.of(), Set.of(), true, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TableReceipt(table, Set.of(), Set.of(), true, 0, List.of("642221196607060001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("642221");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NAME",
                "CITIZEN_ID",
                "SERIES",
                "TITLE",
                "SPECIALITY",
                "ISSUED_ON",
                "ISSUER",
                "DOCUMENT_NUMBER",
                "NUMBER"
            })
    void a_difference_is_named_by_its_field_and_the_row_is_still_recognised(SummaryColumn column) {
        TableComparison comparison = batch().compare(with(batch().table(), column, "2018.01.01"));

        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.differences("case-1"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.column()).isEqualTo(column))
                .satisfies(difference -> assertThat(difference.signed()).isEqualTo("2018.01.01"));
        assertThat(comparison.differences("case-2")).isEmpty();
        assertThat(comparison.receipt("case-1", Set.of(), Set.of()).differences())
                .containsExactly(column.header());
    }

    @Test
    void another_way_of_writing_is_no_difference() {
        SummaryTable signed = with(batch().table(), SummaryColumn.ISSUED_ON, "２０１９年１２月１２日");
        signed = with(signed, SummaryColumn.DOCUMENT_NUMBER, "原人社发[2019]210号");
        signed = with(signed, SummaryColumn.NAME, " 马 晓 兰");

        assertThat(batch().compare(signed).differences("case-1")).isEmpty();

        ReviewBatch online =
                ReviewBatch.of("batch-1", HEAD, List.of(batch().members().get(1)));
        SummaryTable small = with(online.table(), SummaryColumn.CITIZEN_ID, "64222119700101001x");
        assertThat(online.compare(small).differences("case-2")).isEmpty();
    }

    @Test
    void a_row_too_few_and_a_row_too_many_are_both_named() {
        ReviewBatch other = ReviewBatch.of(
                "batch-1",
                HEAD,
                List.of(batch().members().get(0), batch().members().get(1), member("x", "赵某某", "640000", "9")));

        TableComparison comparison = batch().compare(new SummaryTable(
                HEAD, other.table().columns(), other.table().rows(), List.of(), List.of()));

        assertThat(comparison.missing()).containsExactly("case-3");
        assertThat(comparison.otherRows()).extracting(place -> place.row()).containsExactly(3);
        assertThat(comparison.digest()).isEmpty();
        assertThat(comparison.receipt("case-3", Set.of(), Set.of()).listed()).isFalse();
    }

    @Test
    void a_batch_without_a_returned_case_is_another_table_with_another_digest() {
        ReviewBatch rest = batch().without(List.of("case-2"));

        assertThat(rest.table().rows()).hasSize(2);
        assertThat(rest.table().rows().get(1).text(SummaryColumn.SEQUENCE)).isEqualTo("2");
        assertThat(rest.digest()).isNotEqualTo(batch().digest());
    }

    @Test
    void a_case_stands_once_in_a_batch() {
        ReviewBatch.Member member = batch().members().get(0);

        assertThatThrownBy(() -> ReviewBatch.of("batch-1", HEAD, List.of(member, member)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_row_and_no_value_shows_in_texts_meant_for_logs() {
        TableComparison comparison = batch().compare(with(batch().table(), SummaryColumn.CITIZEN_ID, "640000"));

        assertThat(comparison.differences("case-1")).hasToString("[FieldDifference[column=CITIZEN_ID]]");
        assertThat(batch() + "" + comparison.differences("case-1"))
                .doesNotContain("642221196607060001")
                .doesNotContain("马晓兰");
    }

    @Test
    void part_of_a_batch_passes_and_the_rest_is_tabled_anew() {
        HistoryStore store = new InMemoryHistoryStore();
        Ningxia.grants().history().forEach(store::append);
        ReviewDesk desk = new ReviewDesk(PLAN, store, InstantSource.fixed(IN_TIME));
        desk.performAll(
                each(new Act.Enter(
                        "p-holder", Employment.IN_POST, Ningxia.NO_AUTHORITY, Ningxia.content(Outcome.CONVERTIBLE))),
                HOLDER);
        desk.performAll(each(new Act.Submit()), HOLDER);
        for (Examined what : Examined.values()) {
            desk.performAll(each(new Act.Examine(what, ExaminationResult.AGREES)), UNIT);
        }
        desk.performAll(each(new Act.Approve()), UNIT);
        desk.performAll(batch().enlisting(), UNIT);

        desk.performAll(
                batch().compare(with(batch().table(), SummaryColumn.NAME, "马小兰"))
                        .receiving(SIGNED.forms(), SIGNED.signatures()),
                DISTRICT);
        Map<String, DeskResult<ReviewCase>> first = desk.performAll(each(new Act.Approve()), DISTRICT);

        assertThat(first.get("case-1"))
                .isInstanceOfSatisfying(DeskResult.Refused.class, refused -> assertThat(refused.reasons())
                        .extracting("code")
                        .containsExactly(RefusalCode.TABLE_DIFFERS));
        assertThat(first.get("case-2")).isInstanceOf(DeskResult.Done.class);
        assertThat(first.get("case-3")).isInstanceOf(DeskResult.Done.class);

        ReviewBatch rest = batch().without(List.of("case-2", "case-3"));
        desk.performAll(rest.enlisting(), UNIT);
        assertThat(refusals(desk.performAll(Map.of("case-1", new Act.Approve()), DISTRICT)))
                .containsExactly(RefusalCode.TABLE_OUTDATED, RefusalCode.TABLE_DIFFERS);
        desk.performAll(rest.compare(rest.table()).receiving(SIGNED.forms(), SIGNED.signatures()), DISTRICT);
        assertThat(refusals(desk.performAll(Map.of("case-1", new Act.Approve()), DISTRICT)))
                .isEmpty();
    }

    private static List<RefusalCode> refusals(Map<String, DeskResult<ReviewCase>> results) {
        return results.get("case-1") instanceof DeskResult.Refused<ReviewCase> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private static Map<String, Act> each(Act act) {
        Map<String, Act> acts = new LinkedHashMap<>();
        List.of("case-1", "case-2", "case-3").forEach(caseId -> acts.put(caseId, act));
        return acts;
    }

    @Test
    void a_row_is_what_附件2_says_of_a_person_and_a_certificate() {
        Map<SummaryColumn, String> annex = new EnumMap<>(Map.of(
                SummaryColumn.SEQUENCE, "1",
                SummaryColumn.NAME, "马晓兰",
                SummaryColumn.CITIZEN_ID, "642221196607060001",
                SummaryColumn.SERIES, "农业系列",
                SummaryColumn.TITLE, "高级兽医师",
                SummaryColumn.SPECIALITY, "兽医",
                SummaryColumn.ISSUED_ON, "2019.12.12",
                SummaryColumn.ISSUER, "宁夏回族自治区人力资源和社会保障厅",
                SummaryColumn.DOCUMENT_NUMBER, "原人社发〔2019〕210号",
                SummaryColumn.NUMBER, "20190123"));

        assertThat(batch().table().rows().get(0).texts()).isEqualTo(annex);
    }

    @Test
    void the_digest_is_of_the_unit_the_day_the_batch_and_every_cell() {
        ReviewBatch.Member first = member("case-1", "马晓兰", "642221196607060001", "20190123");
        List<ReviewBatch> others = List.of(
                ReviewBatch.of("batch-2", HEAD, List.of(first)),
                ReviewBatch.of("batch-1", new SummaryHead(HEAD.unit(), null), List.of(first)),
                ReviewBatch.of("batch-1", new SummaryHead("原州区林业局", HEAD.date()), List.of(first)),
                ReviewBatch.of("batch-1", HEAD, List.of(member("case-1", "马小兰", "642221196607060001", "20190123"))),
                ReviewBatch.of("batch-1", HEAD, List.of(member("case-1", "马晓兰", "642221196607060001", "20190124"))));
        String digest = ReviewBatch.of("batch-1", HEAD, List.of(first)).digest();

        assertThat(others)
                .extracting(ReviewBatch::digest)
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
        assertThat(others.get(0).id()).isEqualTo("batch-2");
        assertThat(others.get(0)).hasToString("ReviewBatch[id=batch-2, members=1]");
    }
}
