package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.PaperCertificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class SummaryApplicationsTest {

    private static final String ID = "642221196203151011";
    private static final CoverImageLookup FOUND = (page, name) -> new CoverImage(page, "image/jpeg", 1L, null);

    private static Map<SummaryColumn, String> texts(Object... columnsAndTexts) {
        Map<SummaryColumn, String> texts = new EnumMap<>(SummaryColumn.class);
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            texts.put((SummaryColumn) columnsAndTexts[i], (String) columnsAndTexts[i + 1]);
        }
        return texts;
    }

    private static SummaryTable table(SummaryHead head, List<Map<SummaryColumn, String>> rows) {
        List<SummaryRow> placed = new ArrayList<>();
        for (Map<SummaryColumn, String> row : rows) {
            placed.add(new SummaryRow(SummaryPlace.ofRow("附件2", 5 + placed.size()), row, List.of()));
        }
        return new SummaryTable(head, EnumSet.allOf(SummaryColumn.class), placed, List.of(), List.of());
    }

    @SafeVarargs
    private static List<TabledApplication> of(Map<SummaryColumn, String>... rows) {
        return SummaryApplications.of(table(SummaryHead.BLANK, List.of(rows)), null, FOUND);
    }

    private static List<SummaryWarning.Kind> kinds(TabledApplication application) {
        return application.warnings().stream().map(SummaryWarning::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"642221196203151011", " 642221 19620315 1011 ", "６４２２２１１９６２０３１５１０１１", "642221620315101"})
    void one_id_number_is_one_person_however_it_is_written(String otherForm) {
        List<TabledApplication> applications =
                of(texts(SummaryColumn.CITIZEN_ID, ID), texts(SummaryColumn.CITIZEN_ID, otherForm));

        assertThat(applications).hasSize(1);
        assertThat(applications.get(0).application().certificates()).hasSize(2);
        assertThat(applications.get(0).application().applicant().citizenId()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6422211962XXXX1011", "无", "642221", "642221********1011"})
    void a_text_that_is_no_whole_id_number_joins_nobody(String text) {
        assertThat(of(texts(SummaryColumn.CITIZEN_ID, text), texts(SummaryColumn.CITIZEN_ID, text)))
                .hasSize(2);
    }

    @Test
    void rows_without_an_id_stand_alone() {
        assertThat(of(texts(SummaryColumn.NAME, "马晓兰"), texts(SummaryColumn.NAME, "马晓兰")))
                .extracting(tabled -> tabled.application().applicationId())
                .containsExactly("R5", "R6");
    }

    @Test
    void rows_whose_ids_were_held_as_numbers_stand_alone() {
        ReadFault lost = new ReadFault("applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C5");
        SummaryRow row =
                new SummaryRow(SummaryPlace.ofRow("附件2", 5), texts(SummaryColumn.CITIZEN_ID, ID), List.of(lost));
        SummaryTable table = new SummaryTable(
                SummaryHead.BLANK, EnumSet.allOf(SummaryColumn.class), List.of(row, row), List.of(), List.of());

        assertThat(SummaryApplications.of(table, null, FOUND)).hasSize(2);
    }

    @Test
    void a_fault_of_a_row_is_a_fault_of_its_certificate() {
        List<SummaryRow> rows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            rows.add(new SummaryRow(
                    SummaryPlace.ofRow("附件2", 5 + i),
                    texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.ISSUED_ON, "2006.1"),
                    List.of(new ReadFault(
                            "certificates[0].issuedOn", ReadFault.Kind.DATE_LOST_PRECISION, "附件2!G" + (5 + i)))));
        }
        SummaryTable table =
                new SummaryTable(SummaryHead.BLANK, EnumSet.allOf(SummaryColumn.class), rows, List.of(), List.of());

        assertThat(SummaryApplications.of(table, null, FOUND).get(0).faults())
                .extracting(ReadFault::field, ReadFault::place)
                .containsExactly(
                        tuple("certificates[0].issuedOn", "附件2!G5"), tuple("certificates[1].issuedOn", "附件2!G6"));
    }

    @Test
    void the_head_s_date_goes_before_the_caller_s() {
        LocalDate asOf = LocalDate.of(2021, 10, 1);
        List<Map<SummaryColumn, String>> rows = List.of(texts(SummaryColumn.NAME, "马晓兰"));
        SummaryHead dated = new SummaryHead("区农业局", LocalDate.of(2021, 9, 22));

        Application inHead =
                SummaryApplications.of(table(dated, rows), asOf, FOUND).get(0).application();
        Application asked = SummaryApplications.of(table(SummaryHead.BLANK, rows), asOf, FOUND)
                .get(0)
                .application();
        Application neither = SummaryApplications.of(table(SummaryHead.BLANK, rows), null, FOUND)
                .get(0)
                .application();

        assertThat(inHead.submittedOn()).isEqualTo("2021-09-22");
        assertThat(inHead.applicant().employer().name()).isEqualTo("区农业局");
        assertThat(asked.submittedOn()).isEqualTo("2021-10-01");
        assertThat(asked.applicant().employer()).isNull();
        assertThat(neither.submittedOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"在职, IN_POST", "离退休, RETIRED", "调离, TRANSFERRED_OUT", "其他, OTHER", "' 在 职 ', IN_POST", "返聘,"})
    void employment_is_the_form_s_word_or_absent_with_a_warning(String word, Employment expected) {
        TabledApplication only = of(texts(SummaryColumn.EMPLOYMENT, word)).get(0);

        assertThat(only.application().applicant().employment()).isEqualTo(expected);
        assertThat(kinds(only))
                .isEqualTo(expected == null ? List.of(SummaryWarning.Kind.EMPLOYMENT_UNKNOWN) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "统一评审, UNIFIED_REVIEW",
        "考评结合, REVIEW_WITH_EXAMINATION",
        "考试, EXAMINATION",
        "确认, RECOGNITION",
        "其他, OTHER",
        "自主评审,"
    })
    void acquisition_is_the_form_s_word_or_absent_with_a_warning(String word, Acquisition expected) {
        TabledApplication only = of(texts(SummaryColumn.ACQUISITION, word)).get(0);

        assertThat(only.application().certificates().get(0).acquisition()).isEqualTo(expected);
        assertThat(kinds(only))
                .isEqualTo(expected == null ? List.of(SummaryWarning.Kind.ACQUISITION_UNKNOWN) : List.of());
    }

    @Test
    void rows_that_disagree_on_employment_leave_it_open() {
        TabledApplication only = of(
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.EMPLOYMENT, "在职"),
                        texts(SummaryColumn.CITIZEN_ID, ID),
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.EMPLOYMENT, "离退休"))
                .get(0);

        assertThat(only.application().applicant().employment()).isNull();
        assertThat(only.warnings())
                .containsExactly(new SummaryWarning(
                        SummaryWarning.Kind.EMPLOYMENT_CONFLICT, SummaryPlace.ofRow("附件2", 7), null));
    }

    @Test
    void a_row_that_is_silent_on_employment_agrees() {
        TabledApplication only = of(
                        texts(SummaryColumn.CITIZEN_ID, ID),
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.EMPLOYMENT, "离退休"))
                .get(0);

        assertThat(only.application().applicant().employment()).isEqualTo(Employment.RETIRED);
        assertThat(only.warnings()).isEmpty();
    }

    @Test
    void names_that_differ_under_one_id_leave_the_name_open() {
        TabledApplication differing = of(
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.NAME, "杨志强"),
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.NAME, "杨志刚"))
                .get(0);
        TabledApplication sameButSpaced = of(
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.NAME, "李　　倩文"),
                        texts(SummaryColumn.CITIZEN_ID, ID, SummaryColumn.NAME, "李倩文"))
                .get(0);

        assertThat(differing.application().applicant().name()).isNull();
        assertThat(kinds(differing)).containsExactly(SummaryWarning.Kind.NAME_CONFLICT);
        assertThat(sameButSpaced.application().applicant().name()).isEqualTo("李　　倩文");
        assertThat(sameButSpaced.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1.jpg", "a/1.jpg", "C:\\1.jpg", "..", ".", "/etc/passwd"})
    void a_picture_s_name_that_leads_elsewhere_is_never_looked_up(String name) {
        TabledApplication only = SummaryApplications.of(
                        table(SummaryHead.BLANK, List.of(texts(SummaryColumn.COVER_1, name))), null, (page, looked) -> {
                            throw new AssertionError("looked up");
                        })
                .get(0);

        assertThat(only.application().certificates().get(0).images()).isEmpty();
        assertThat(only.warnings())
                .containsExactly(new SummaryWarning(
                        SummaryWarning.Kind.IMAGE_NAME_UNUSABLE, SummaryPlace.ofRow("附件2", 5), "封面1"));
    }

    @Test
    void a_picture_that_is_not_there_is_absent_with_a_warning() {
        TabledApplication only = SummaryApplications.of(
                        table(SummaryHead.BLANK, List.of(texts(SummaryColumn.COVER_2, "1.jpg"))),
                        null,
                        (page, name) -> null)
                .get(0);

        assertThat(only.application().certificates().get(0).images()).isEmpty();
        assertThat(only.warnings())
                .containsExactly(
                        new SummaryWarning(SummaryWarning.Kind.IMAGE_NOT_FOUND, SummaryPlace.ofRow("附件2", 5), "封面2"));
    }

    @Test
    void a_line_break_inside_a_cell_is_layout_and_not_text() {
        PaperCertificate certificate = of(texts(
                        SummaryColumn.SERIES, "农业\n系列",
                        SummaryColumn.TITLE, "高级\r\n兽医师",
                        SummaryColumn.REMARK, "x",
                        SummaryColumn.NUMBER, "NX\n2019"))
                .get(0)
                .application()
                .certificates()
                .get(0);

        assertThat(certificate.series()).isEqualTo("农业系列");
        assertThat(certificate.title()).isEqualTo("高级兽医师");
        assertThat(certificate.number()).isEqualTo("NX 2019");
    }

    /** Nothing is lost and nothing made up: every row is one certificate of exactly one application. */
    @Property(tries = 200)
    void every_row_is_one_certificate_of_one_application(@ForAll("ids") List<String> ids) {
        List<Map<SummaryColumn, String>> rows = new ArrayList<>();
        for (String id : ids) {
            rows.add(texts(SummaryColumn.CITIZEN_ID, id, SummaryColumn.NUMBER, "N" + rows.size()));
        }
        SummaryTable table = table(SummaryHead.BLANK, rows);

        List<TabledApplication> applications = SummaryApplications.of(table, null, FOUND);

        assertThat(applications.stream().flatMap(one -> one.rows().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        table.rows().stream().map(SummaryRow::place).toList());
        assertThat(applications).extracting(one -> one.rows().get(0).row()).isSorted();
        assertThat(applications).allSatisfy(one -> assertThat(one.application().certificates())
                .extracting(PaperCertificate::number)
                .isEqualTo(one.rows().stream()
                        .map(place -> "N" + (place.row() - 5))
                        .toList()));
        assertThat(applications)
                .extracting(one -> one.application().applicationId())
                .doesNotHaveDuplicates();
        assertThat(SummaryApplications.of(table, null, FOUND)).isEqualTo(applications);
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.of(ID, "642221196607060001", "64040219740530085X", "无", "642221620315101")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
