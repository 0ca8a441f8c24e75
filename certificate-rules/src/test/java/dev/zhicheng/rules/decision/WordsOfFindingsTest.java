package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.EditedPolicy;
import dev.zhicheng.rules.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a finding shows of the paper, and what it says would have been right. */
class WordsOfFindingsTest {

    /** The second policy has dates within a month and a text of its own for a period. */
    @ParameterizedTest
    @CsvSource({
        "/submittedOn, 2022-02-28, SUBMITTED_LATE, 2022-03-01 .. 2022-12-31",
        "/certificates/0/issuedOn, 2021-06, CUTOFF_UNCERTAIN, < 2021-06-15 | >= 2021-06-15",
        "/certificates/0/issuedOn, 2021-06-15, ACQUIRED_AFTER_CUTOFF, < 2021-06-15",
        "/certificates/0/level, 正高级, LEVEL_CONFLICT, 中级",
        "/certificates/0/images/0/size, 2097153, IMAGE_TOO_LARGE, <= 2097152",
        "/certificates/0/documentNumber, 云人社[2015]3号, DOCUMENT_NUMBER_NONSTANDARD, 云人社〔2015〕3号",
        "/certificates/0/speciality, ' 机械', TEXT_NORMALISED, 机械",
        "/certificates/0/legend, 限本县有效, LEGEND_UNCLEAR,",
        "/certificates/0/acquisition, OTHER, NOT_UNIFIED_REVIEW,",
        "/certificates/0/series, 经济系列, SERIES_MISMATCH,"
    })
    void what_would_have_been_right_is_read_off_the_rule(String pointer, String value, String code, String expected)
            throws JsonProcessingException {
        Policy policy = Policy.bundled("yunmeng-2022");
        JsonNode application = policy.tests().get(0).application().deepCopy();
        int key = pointer.lastIndexOf('/');
        ((ObjectNode) application.at(pointer.substring(0, key))).put(pointer.substring(key + 1), value);

        Finding finding = only(policy, new JsonMapper().treeToValue(application, Application.class), code);

        assertThat(finding.expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/submittedOn, 2021-11-01, SUBMITTED_LATE, <= 2021-10-31",
        "/certificates/0/acquiredOn, 2020-01-01, ACQUIRED_AFTER_CUTOFF, < 2020-01-01",
        "/certificates/0/issuedOn, 2020-01-01, ISSUED_AFTER_CUTOFF, < 2020-01-01",
        "/certificates/0/issuer, 宁夏大学, ISSUER_NOT_LISTED, 宁夏回族自治区人力资源和社会保障厅 | 宁夏回族自治区科学技术干部局"
                + " | 宁夏回族自治区人事劳动厅 | 宁夏回族自治区人事厅",
        "/certificates/0/images/1/mediaType, image/gif, IMAGE_TYPE_NOT_ACCEPTED, image/jpeg | image/png"
    })
    void so_is_what_the_notice_wants(String pointer, String value, String code, String expected) {
        Finding finding = only(
                Policy.bundled("ningxia-2021"),
                Given.aConvertible().with(pointer, value).application(),
                code);

        assertThat(finding.expected()).isEqualTo(expected);
        assertThat(finding.actual()).isEqualTo(value);
    }

    @Test
    void the_day_from_which_something_counts_is_right_itself() {
        Policy policy = EditedPolicy.of(edited -> {
            EditedPolicy.rule(edited, "acquired-after-cutoff")
                    .putObject("when")
                    .put("before", "certificate.issuedOn")
                    .put("date", "2020-01-01");
            EditedPolicy.rule(edited, "cutoff-uncertain")
                    .putObject("when")
                    .put("beginsBefore", "certificate.issuedOn")
                    .put("date", "2020-01-02");
        });
        Application application = Given.aConvertible().application();

        assertThat(only(policy, application, "ACQUIRED_AFTER_CUTOFF").expected())
                .isEqualTo(">= 2020-01-01");
        assertThat(only(policy, application, "CUTOFF_UNCERTAIN").expected()).isEqualTo(">= 2020-01-02");
    }

    @ParameterizedTest
    @CsvSource({
        "/applicant/name, 马2兰, NAME_INVALID, 马**",
        "/applicant/citizenId, 640402551231002, CITIZEN_ID_LEGACY, 640402*****1002",
        "/applicant/employment, OTHER, EMPLOYMENT_NOT_COVERED, OTHER",
        "/applicant/employer/name, 　水务局, TEXT_NORMALISED, 　水务局",
        "/applicant/socialInsuranceRegion, '640402 ', TEXT_NORMALISED, '640402 '",
        "/submittedOn, 2021-11-01, SUBMITTED_LATE, 2021-11-01",
        "/certificates/0/number, , MISSING_FIELD,",
        "/certificates/0/series, 工程系列, SERIES_MISMATCH, 工程系列",
        "/certificates/0/title, 二级教授, NOT_A_TITLE, 二级教授",
        "/certificates/0/level, 处级, LEVEL_WORD_UNKNOWN, 处级",
        "/certificates/0/issuedOn, 1984-07-05, DATE_IMPLAUSIBLE, 1984-07-05",
        "/certificates/0/acquiredOn, 2019-02-30, DATE_UNREADABLE, 2019-02-30",
        "/certificates/0/acquisition, EXAMINATION, NOT_UNIFIED_REVIEW, EXAMINATION",
        "/certificates/0/acquisition, , ACQUISITION_UNCLEAR,",
        "/certificates/0/medium, ELECTRONIC, ALREADY_ELECTRONIC, ELECTRONIC",
        "/certificates/0/images/0/size, 1048577, IMAGE_TOO_LARGE, 1048577",
        "/certificates/0/images/0/size, , MISSING_FIELD,",
        "/certificates/0/images/1/mediaType, image/gif, IMAGE_TYPE_NOT_ACCEPTED, image/gif",
        "/certificates/0/documentNumber, 宁人社函〔2020〕156号, DOCUMENT_YEAR_AFTER_ISSUE, 宁人社函〔2020〕156号"
    })
    void what_was_written_is_shown_and_whoever_it_is_about_is_masked(
            String pointer, String value, String code, String actual) {
        Finding finding = only(
                Policy.bundled("ningxia-2021"),
                Given.aConvertible().with(pointer, value).application(),
                code);

        assertThat(finding.actual()).isEqualTo(actual);
    }

    @Test
    void the_date_of_acquisition_is_the_one_given_else_the_date_of_issue() {
        Policy policy = Policy.bundled("ningxia-2021");
        Given both = Given.aConvertible().with("/certificates/0/acquiredOn", "2020.1.2");
        Given issued = Given.aConvertible()
                .with("/certificates/0/acquiredOn", null)
                .with("/certificates/0/issuedOn", "2020.3.4");

        assertThat(only(policy, both.application(), "ACQUIRED_AFTER_CUTOFF").actual())
                .isEqualTo("2020.1.2");
        Finding byIssue = only(policy, issued.application(), "ACQUIRED_AFTER_CUTOFF");
        assertThat(byIssue.actual()).isEqualTo("2020.3.4");
        assertThat(byIssue.field()).isEqualTo("certificates[0].issuedOn");
    }

    @Test
    void a_cover_is_shown_as_there_when_its_picture_is() {
        Policy policy = EditedPolicy.of(edited -> EditedPolicy.rule(edited, "image-missing")
                .putObject("when")
                .putObject("not")
                .put("absent", "it"));
        Application oneCover =
                Given.aConvertible().with("/certificates/0/images/0", null).application();

        assertThat(only(policy, oneCover, "IMAGE_MISSING").actual()).isEqualTo("COVER_2");
    }

    @Test
    void an_employer_without_a_name_shows_nothing() {
        Policy policy = EditedPolicy.of(edited -> {
            ObjectNode missing = EditedPolicy.rule(edited, "missing-employment").deepCopy();
            missing.put("id", "employer").put("code", "EMPLOYER").put("field", "applicant.employer.name");
            missing.putObject("when").put("absent", "applicant.employer.name");
            edited.withArray("rules").add(missing);
        });

        for (Object employer : new Object[] {null, Map.of(), Map.of("name", "")}) {
            Application application =
                    Given.aConvertible().with("/applicant/employer", employer).application();
            assertThat(only(policy, application, "EMPLOYER").actual()).isNull();
        }
    }

    @Test
    void a_message_may_begin_and_end_with_what_was_written() {
        Policy policy = EditedPolicy.of(edited -> EditedPolicy.rule(edited, "image-type-not-accepted")
                .withObject("/message")
                .put("en", "{actual} is not {expected}"));
        Application application = Given.aConvertible()
                .with("/certificates/0/images/0/mediaType", "image/gif")
                .application();

        assertThat(only(policy, application, "IMAGE_TYPE_NOT_ACCEPTED").message(Locale.ENGLISH))
                .isEqualTo("image/gif is not image/jpeg | image/png");
    }

    @Test
    void an_exception_is_told_in_its_own_words() {
        Policy policy = EditedPolicy.of(edited -> {
            ObjectNode retired = (ObjectNode) edited.at("/exceptions/0");
            ObjectNode transferred = retired.deepCopy().put("id", "transferred");
            retired.withObject("/when").putArray("in").add("RETIRED");
            transferred.withObject("/when").putArray("in").add("TRANSFERRED_OUT");
            transferred.withObject("/message").put("en", "Transferred holders may be late.");
            edited.withArray("exceptions").add(transferred);
        });
        Given late = Given.aConvertible().with("/submittedOn", "2022-03-01");

        assertThat(Stream.of("RETIRED", "TRANSFERRED_OUT", "IN_POST").map(employment -> only(
                                policy,
                                late.with("/applicant/employment", employment).application(),
                                "SUBMITTED_LATE")
                        .message(Locale.ENGLISH)
                        .split(" ", 2)[0]))
                .isEqualTo(List.of("It", "Transferred", "It"));
    }

    private static Finding only(Policy policy, Application application, String code) {
        List<Finding> found =
                DecisionEngine.of(policy, TitleCatalogue.bundled())
                        .decide(application)
                        .certificates()
                        .get(0)
                        .findings()
                        .stream()
                        .filter(finding -> finding.code().equals(code))
                        .toList();
        assertThat(found).as(code).hasSize(1);
        return found.get(0);
    }
}
