package dev.zhicheng.rules.decision;

import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every code of ningxia-2021, raised where the notice says so and nowhere else. */
class CodeTableTest {

    static final DecisionEngine ENGINE = DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled());

    @Test
    void the_example_of_the_contract_is_convertible_without_any_finding() {
        CertificateDecision decision = only(Given.aConvertible());

        assertThat(decision.findings()).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.CONVERTIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "/submittedOn, submittedOn",
        "/applicant/name, applicant.name",
        "/applicant/citizenId, applicant.citizenId",
        "/applicant/employment, applicant.employment",
        "/certificates/0/series, certificates[0].series",
        "/certificates/0/title, certificates[0].title",
        "/certificates/0/speciality, certificates[0].speciality",
        "/certificates/0/number, certificates[0].number",
        "/certificates/0/documentNumber, certificates[0].documentNumber",
        "/certificates/0/issuedOn, certificates[0].issuedOn",
        "/certificates/0/issuer, certificates[0].issuer",
        "/certificates/0/images/0/size, certificates[0].images[0].size",
        "/certificates/0/images/1/mediaType, certificates[0].images[1].mediaType"
    })
    void what_is_absent_is_asked_for_once(String pointer, String field) {
        CertificateDecision decision = only(Given.aConvertible().with(pointer, null));

        assertThat(decision.findings()).hasToString("[MISSING_FIELD FAIL " + field + "]");
        assertThat(decision.outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificates/0/level", "/certificates/0/acquiredOn", "/applicant/employer"})
    void what_is_optional_may_be_absent(String pointer) {
        assertThat(only(Given.aConvertible().with(pointer, null)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/applicant/name                | 马          | NAME_INVALID FAIL applicant.name | INCOMPLETE | LENGTH",
                "/applicant/name                | 马2兰       | NAME_INVALID FAIL applicant.name | INCOMPLETE | DIGIT",
                "/applicant/citizenId | 6422211966XXXX0001 | CITIZEN_ID_INVALID FAIL applicant.citizenId | INCOMPLETE | MASKED",
                "/applicant/citizenId | 642221196607060002 | CITIZEN_ID_INVALID FAIL applicant.citizenId | INCOMPLETE | CHECK_DIGIT",
                "/applicant/citizenId | 642221203007060001 | CITIZEN_ID_INVALID FAIL applicant.citizenId | INCOMPLETE | DATE_RANGE",
                "/applicant/citizenId | 640402551231002    | CITIZEN_ID_LEGACY WARN applicant.citizenId | CONVERTIBLE |",
                "/applicant/employment | OTHER | EMPLOYMENT_NOT_COVERED FAIL applicant.employment | UNDETERMINED |",
                "/submittedOn | 2021-11-01 | SUBMITTED_LATE FAIL submittedOn | REFUSED |",
                "/submittedOn | 2021 | SUBMITTED_LATE UNKNOWN submittedOn | UNDETERMINED |",
                "/certificates/0/title | 高级技师 | NOT_A_TITLE FAIL certificates[0].title | REFUSED | SKILL_GRADE",
                "/certificates/0/title | 二级教授 | NOT_A_TITLE FAIL certificates[0].title | REFUSED | POST_GRADE",
                "/certificates/0/title | 农业大师 | TITLE_UNKNOWN FAIL certificates[0].title | UNDETERMINED |",
                "/certificates/0/level | 正高级 | LEVEL_CONFLICT FAIL certificates[0].level | INCOMPLETE |",
                "/certificates/0/level | 处级 | LEVEL_WORD_UNKNOWN WARN certificates[0].level | CONVERTIBLE | NOT_A_LEVEL_WORD",
                "/certificates/0/series | 星际系列 | SERIES_UNKNOWN WARN certificates[0].series | CONVERTIBLE | NOT_IN_CATALOGUE",
                "/certificates/0/series | 工程系列 | SERIES_MISMATCH FAIL certificates[0].series | INCOMPLETE |",
                "/certificates/0/issuedOn | 去年 | DATE_UNREADABLE FAIL certificates[0].issuedOn | INCOMPLETE | FORM",
                "/certificates/0/acquiredOn | 2019-02-30 | DATE_UNREADABLE FAIL certificates[0].acquiredOn | INCOMPLETE | CALENDAR",
                "/submittedOn | 今天 | DATE_UNREADABLE FAIL submittedOn | INCOMPLETE | FORM",
                "/certificates/0/acquiredOn | 2020-01-01 | ACQUIRED_AFTER_CUTOFF FAIL certificates[0].acquiredOn | REFUSED |",
                "/certificates/0/issuedOn | 2020-01-01 | ISSUED_AFTER_CUTOFF FAIL certificates[0].issuedOn | UNDETERMINED |",
                "/certificates/0/issuer | 宁夏大学 | ISSUER_NOT_LISTED FAIL certificates[0].issuer | REFUSED |",
                "/certificates/0/acquisition | EXAMINATION | NOT_UNIFIED_REVIEW FAIL certificates[0].acquisition | REFUSED |",
                "/certificates/0/acquisition | OTHER | NOT_UNIFIED_REVIEW FAIL certificates[0].acquisition | REFUSED |",
                "/certificates/0/acquisition | RECOGNITION | ACQUISITION_UNCLEAR FAIL certificates[0].acquisition | UNDETERMINED |",
                "/certificates/0/legend | 在全区非公有制经济组织范围内有效 | LIMITED_VALIDITY FAIL certificates[0].legend | REFUSED |",
                "/certificates/0/legend | 本证书在所属范围内有效。 | LIMITED_VALIDITY FAIL certificates[0].legend | REFUSED |",
                "/certificates/0/legend | 在 全区 所属 范围内 有效 | LIMITED_VALIDITY FAIL certificates[0].legend | REFUSED |",
                "/certificates/0/legend | 所属单位范围内有效 | LIMITED_VALIDITY FAIL certificates[0].legend | REFUSED |",
                "/certificates/0/legend | 在本系统范围内有效 | LEGEND_UNCLEAR FAIL certificates[0].legend | UNDETERMINED |",
                "/certificates/0/legend | 限县以下基层单位有效 | LEGEND_UNCLEAR FAIL certificates[0].legend | UNDETERMINED |",
                "/certificates/0/medium | ELECTRONIC | ALREADY_ELECTRONIC FAIL certificates[0].medium | REFUSED |",
                "/certificates/0/images/0/size | 1048577 | IMAGE_TOO_LARGE FAIL certificates[0].images[0].size | INCOMPLETE |",
                "/certificates/0/images/1/mediaType | image/gif | IMAGE_TYPE_NOT_ACCEPTED FAIL certificates[0].images[1].mediaType | INCOMPLETE |",
                "/certificates/0/documentNumber | 2019210号 | DOCUMENT_NUMBER_UNREADABLE FAIL certificates[0].documentNumber | INCOMPLETE | BRACKETS",
                "/certificates/0/documentNumber | 宁人社函[2019]156号 | DOCUMENT_NUMBER_NONSTANDARD WARN certificates[0].documentNumber | CONVERTIBLE |",
                "/certificates/0/documentNumber | 宁人社函〔2020〕156号 | DOCUMENT_YEAR_AFTER_ISSUE WARN certificates[0].documentNumber | CONVERTIBLE |",
                "/certificates/0/speciality | ' 兽医' | TEXT_NORMALISED WARN certificates[0].speciality | CONVERTIBLE |",
                "/certificates/0/number | ２０１９ | TEXT_NORMALISED WARN certificates[0].number | CONVERTIBLE |"
            })
    void one_wrong_field_raises_one_finding(
            String pointer, String value, String finding, Outcome outcome, String detail) {
        Object json = value.matches("[0-9]{7}") ? Long.valueOf(value) : value;
        CertificateDecision decision = only(Given.aConvertible().with(pointer, json));

        assertThat(decision.findings()).hasToString("[" + finding + "]");
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.findings().get(0).detail()).isEqualTo(detail);
    }

    @Test
    void a_title_that_is_not_senior_is_refused_whatever_else_is_wrong() {
        CertificateDecision decision = only(Given.aConvertible().with("/certificates/0/title", "兽医师"));

        assertThat(decision.findings())
                .hasToString("[LEVEL_CONFLICT FAIL certificates[0].level, NOT_SENIOR FAIL certificates[0].title]");
        assertThat(decision.findings().get(0).expected()).isEqualTo("中级");
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "NONE", "在全区范围内有效", "全国范围内有效", "本证书在全区范围内有效。"})
    void a_legend_of_full_validity_is_none(String legend) {
        assertThat(only(Given.aConvertible().with("/certificates/0/legend", legend))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_legend_that_nobody_recorded_is_left_to_a_human() {
        CertificateDecision decision = only(Given.aConvertible().with("/certificates/0/legend", null));

        assertThat(decision.findings()).hasToString("[LEGEND_NOT_RECORDED UNKNOWN certificates[0].legend]");
        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_way_of_acquisition_that_nobody_recorded_is_asked_for_once() {
        CertificateDecision decision = only(Given.aConvertible().with("/certificates/0/acquisition", null));

        assertThat(decision.findings()).hasToString("[ACQUISITION_UNCLEAR UNKNOWN certificates[0].acquisition]");
        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETIRED", "TRANSFERRED_OUT"})
    void retired_and_transferred_holders_may_come_late(String employment) {
        CertificateDecision decision =
                only(Given.aConvertible().with("/submittedOn", "2022-03-01").with("/applicant/employment", employment));

        assertThat(decision.findings()).hasToString("[SUBMITTED_LATE OVERRIDDEN submittedOn]");
        assertThat(decision.findings().get(0).citations()).extracting("clause").containsExactly("一(二)");
        assertThat(decision.outcome()).isEqualTo(Outcome.CONVERTIBLE);
    }

    @Test
    void a_late_application_without_its_employment_is_asked_for_the_employment_only() {
        CertificateDecision decision =
                only(Given.aConvertible().with("/submittedOn", "2021-11-01").with("/applicant/employment", null));

        assertThat(decision.findings()).hasToString("[MISSING_FIELD FAIL applicant.employment]");
        assertThat(decision.outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void a_page_without_an_image_is_named() {
        CertificateDecision decision = only(Given.aConvertible().with("/certificates/0/images", List.of()));

        assertThat(decision.findings())
                .hasToString("[IMAGE_MISSING FAIL certificates[0].images, IMAGE_MISSING FAIL certificates[0].images]");
        assertThat(decision.findings().get(0).message(Locale.CHINA)).isEqualTo("缺少封面1照片。");
    }

    @ParameterizedTest
    @CsvSource({
        "高级教师, 2014-12-31, , UNDETERMINED, TITLE_AMBIGUOUS",
        "高级教师, 2014-12-31, 高级, UNDETERMINED, TITLE_AMBIGUOUS",
        "高级教师, 2014-12-31, 副高级, CONVERTIBLE, ",
        "高级教师, 2015-01-01, , CONVERTIBLE, ",
        "高级教师, 2010, 中级, INCOMPLETE, LEVEL_CONFLICT",
        "一级教师, 2010-07, , UNDETERMINED, TITLE_AMBIGUOUS",
        "一级教师, 2010-07, 中级, REFUSED, NOT_SENIOR",
        "一级教师, 2015-01, , REFUSED, NOT_SENIOR"
    })
    void a_teacher_title_from_before_2015_needs_its_level(
            String title, String issuedOn, String level, Outcome outcome, String code) {
        CertificateDecision decision = only(Given.aConvertible()
                .with("/certificates/0/title", title)
                .with("/certificates/0/series", "中小学教师系列")
                .with("/certificates/0/documentNumber", "宁人发〔2009〕1号")
                .with("/certificates/0/acquiredOn", null)
                .with("/certificates/0/issuedOn", issuedOn)
                .with("/certificates/0/level", level));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.findings()).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-20, false", "2021-09-21, true", "2021-10, true", "2021-09, false",
        "1984-07-06, false", "1984-07-05, true", "1984-07, false", "1983, true"
    })
    void an_issue_date_after_the_application_or_before_the_holder_was_18_is_implausible(
            String issuedOn, boolean implausible) {
        CertificateDecision decision = only(Given.aConvertible()
                .with("/certificates/0/issuedOn", issuedOn)
                .with("/certificates/0/documentNumber", "宁职改字(84)第1号"));

        assertThat(decision.findings().stream().anyMatch(f -> f.code().equals("DATE_IMPLAUSIBLE")))
                .isEqualTo(implausible);
    }

    @Test
    void the_same_certificate_twice_is_a_duplicate_at_the_second_place() {
        Decision decision =
                ENGINE.decide(Given.aConvertible().withAnother(" 20190123").application());

        assertThat(decision.certificates().get(0).findings()).isEmpty();
        assertThat(decision.certificates().get(1).findings())
                .hasToString("[DUPLICATE_CERTIFICATE FAIL certificates[1].number,"
                        + " TEXT_NORMALISED WARN certificates[1].number]");
    }

    @Test
    void an_identity_number_that_a_spreadsheet_spoiled_is_never_read() {
        Decision decision = ENGINE.decide(
                Given.aConvertible()
                        .with("/applicant/citizenId", "6.4222119660706E+17")
                        .application(),
                List.of(new ReadFault("applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION, "附件2!C22")));

        assertThat(decision.certificates().get(0).findings())
                .hasToString("[CITIZEN_ID_LOST_PRECISION FAIL applicant.citizenId]");
        assertThat(decision.certificates().get(0).outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void a_date_that_a_spreadsheet_spoiled_is_never_read() {
        Decision decision = ENGINE.decide(
                Given.aConvertible().with("/certificates/0/issuedOn", "2006.1").application(),
                List.of(new ReadFault("certificates[0].issuedOn", ReadFault.Kind.DATE_LOST_PRECISION, null)));

        assertThat(decision.certificates().get(0).findings())
                .hasToString("[DATE_UNREADABLE FAIL certificates[0].issuedOn]");
        assertThat(decision.certificates().get(0).findings().get(0).detail()).isEqualTo("LOST_PRECISION");
    }

    @Test
    void nothing_but_an_id_gives_findings_and_no_exception() {
        Decision decision = ENGINE.decide(Given.aConvertible()
                .with("/submittedOn", null)
                .with("/applicant", null)
                .with("/certificates", List.of(Map.of()))
                .application());

        assertThat(decision.certificates().get(0).findings()).hasSize(15);
        assertThat(decision.certificates().get(0).findings())
                .extracting(Finding::verdict)
                .containsOnly(Verdict.FAIL, Verdict.UNKNOWN);
    }

    static CertificateDecision only(Given given) {
        return ENGINE.decide(given.application()).certificates().get(0);
    }
}
