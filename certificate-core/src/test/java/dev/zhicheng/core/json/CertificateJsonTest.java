package dev.zhicheng.core.json;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.json.JsonProblem.Code;
import dev.zhicheng.core.summary.SummaryHead;
import java.nio.charset.StandardCharsets;
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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CertificateJsonTest {

    /** The example of the contract. */
    static final String EXAMPLE = """
            {"applicationId":"A-0001","submittedOn":"2021-09-20",\
            "applicant":{"name":"马晓兰","citizenId":"642221196607060001","employment":"IN_POST",\
            "employer":{"name":"原州区农业农村局"},"socialInsuranceRegion":"640402"},\
            "certificates":[{"number":"20190123","series":"农业系列","title":"高级兽医师","speciality":"兽医","level":"副高级",\
            "issuedOn":"2019.12.12","acquiredOn":"2019-11-30","issuer":"宁夏回族自治区人力资源和社会保障厅",\
            "documentNumber":"原人社发〔2019〕210号","acquisition":"UNIFIED_REVIEW","legend":"无","medium":"PAPER",\
            "images":[{"page":"COVER_1","mediaType":"image/jpeg","size":482113},\
            {"page":"COVER_2","mediaType":"image/jpeg","size":512000}]}]}""";

    @Test
    void the_example_of_the_contract_is_read_and_written_back_to_the_same_text() {
        Application application = CertificateJson.readApplication(EXAMPLE);
        assertThat(application.applicant().employment()).isEqualTo(Employment.IN_POST);
        PaperCertificate certificate = application.certificates().get(0);
        assertThat(certificate.acquisition()).isEqualTo(Acquisition.UNIFIED_REVIEW);
        assertThat(certificate.images().get(1).page()).isEqualTo(CoverPage.COVER_2);
        assertThat(CertificateJson.write(application)).isEqualTo(EXAMPLE);
        byte[] utf8 = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        assertThat(CertificateJson.writeBytes(CertificateJson.readApplication(utf8)))
                .isEqualTo(utf8);
        assertThat(CertificateJson.read(utf8, Application.class)).isEqualTo(application);
    }

    @Test
    void everything_but_the_applications_id_may_be_absent() {
        Application application = CertificateJson.readApplication("{\"applicationId\":\"A\"}");
        assertThat(application.certificates()).isEmpty();
        assertThat(application.applicant().name()).isNull();
        assertThat(CertificateJson.readApplication("{\"applicationId\":\"A\",\"certificates\":[{}]}")
                        .certificates()
                        .get(0)
                        .medium())
                .isEqualTo(Medium.PAPER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"applicationId\":\"A\",\"x\":1}|UNKNOWN_PROPERTY|$.x",
                "{\"applicationId\":\"A\",\"applicant\":{\"idNumber\":\"1\"}}|UNKNOWN_PROPERTY|$.applicant.idNumber",
                "{\"applicationId\":\"A\",\"certificates\":[{},{\"ttle\":\"1\"}]}|UNKNOWN_PROPERTY|$.certificates[1].ttle",
                "{\"applicationId\":\"A\",\"applicant\":{\"employment\":\"IN_POSTT\"}}|UNKNOWN_VALUE|$.applicant.employment",
                "{\"applicationId\":\"A\",\"applicant\":{\"employment\":\"\"}}|UNKNOWN_VALUE|$.applicant.employment",
                "{\"applicationId\":\"A\",\"applicant\":{\"employment\":\" IN_POST\"}}|UNKNOWN_VALUE|$.applicant.employment",
                "{\"applicationId\":\"A\",\"applicant\":{\"employment\":0}}|UNKNOWN_VALUE|$.applicant.employment",
                "{\"applicationId\":\"A\",\"certificates\":[{\"medium\":\"STONE\"}]}|UNKNOWN_VALUE|$.certificates[0].medium",
                "{\"applicationId\":\"A\",\"certificates\":{}}|WRONG_TYPE|$.certificates",
                "{\"applicationId\":\"A\",\"applicant\":\"\"}|WRONG_TYPE|$.applicant",
                "{\"applicationId\":\"A\",\"applicant\":[]}|WRONG_TYPE|$.applicant",
                "{\"applicationId\":\"A\",\"applicant\":{\"citizenId\":642221196607060001}}|WRONG_TYPE|$.applicant.citizenId",
                "{\"applicationId\":\"A\",\"applicant\":{\"name\":true}}|WRONG_TYPE|$.applicant.name",
                "{\"applicationId\":\"A\",\"submittedOn\":2021.5}|WRONG_TYPE|$.submittedOn",
                "{\"applicationId\":\"A\",\"submittedOn\":{}}|WRONG_TYPE|$.submittedOn",
                "{\"applicationId\":7}|WRONG_TYPE|$.applicationId",
                "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":\"1\"}]}]}|WRONG_TYPE|$.certificates[0].images[0].size",
                "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":1.5}]}]}|WRONG_TYPE|$.certificates[0].images[0].size",
                "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":99999999999999999999}]}]}|WRONG_TYPE|$.certificates[0].images[0].size",
                "[]|WRONG_TYPE|$",
                "7|WRONG_TYPE|$",
                "{}|MISSING|$.applicationId",
                "{\"applicationId\":null}|MISSING|$.applicationId",
                "{\"applicationId\":\"A\",\"certificates\":[null]}|MISSING|$.certificates[0]",
                "null|MISSING|$",
                "{\"applicationId\":\" \"}|INVALID_VALUE|$",
                "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":-1}]}]}|INVALID_VALUE|$.certificates[0].images[0]",
                "{\"applicationId\":\"A\",\"applicationId\":\"B\"}|NOT_JSON|$.applicationId",
                "{\"applicationId\":\"A\"|NOT_JSON|$.applicationId",
                "{\"applicationId\":\"A\"} x|NOT_JSON|$",
                "{\"applicationId\":\"A\"} {}|NOT_JSON|$",
                "hello|NOT_JSON|$",
                "{\"applicationId\":\"A\",\"certificates\":[{\"number\":tru}]}|NOT_JSON|$.certificates[0].number"
            })
    void what_is_no_application_has_one_problem_with_its_place(String json, Code code, String path) {
        JsonProblem problem = problem(json);
        assertThat(problem.code()).as(problem.message()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo(path);
        JsonProblem ofBytes = catchThrowableOfType(
                        JsonInputException.class,
                        () -> CertificateJson.readApplication(json.getBytes(StandardCharsets.UTF_8)))
                .problem();
        assertThat(ofBytes.code()).isEqualTo(code);
        assertThat(ofBytes.path()).isEqualTo(path);
    }

    @Test
    void an_empty_text_is_a_problem_too() {
        assertThat(problem("").path()).isEqualTo("$");
        assertThat(problem("").code()).isEqualTo(Code.NOT_JSON);
        assertThat(problem(" ").code()).isEqualTo(Code.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2021,9,20]",
                "18890",
                "\"2021-09-20T10:00:00\"",
                "\"2021-09-20T00:00:00Z\"",
                "\" 2021-09-20\"",
                "\"2021-9-20\"",
                "\"+12021-09-20\"",
                "\"2021-02-30\"",
                "\"\""
            })
    void a_day_is_written_as_the_schema_says_and_no_other_way(String date) {
        byte[] json = ("{\"date\":" + date + "}").getBytes(StandardCharsets.UTF_8);
        JsonProblem problem = catchThrowableOfType(
                        JsonInputException.class, () -> CertificateJson.read(json, SummaryHead.class))
                .problem();
        assertThat(problem.code()).isEqualTo(Code.WRONG_TYPE);
        assertThat(problem.path()).isEqualTo("$.date");
        assertThat(problem.allowed()).containsExactly("a string with a date in ISO 8601");
    }

    @Test
    void a_problem_says_what_is_allowed() {
        assertThat(problem("{\"applicationId\":\"A\",\"applicant\":{\"employment\":\"X\"}}")
                        .allowed())
                .containsExactly("IN_POST", "RETIRED", "TRANSFERRED_OUT", "OTHER");
        assertThat(problem("{\"applicationId\":\"A\",\"x\":1}").allowed())
                .containsExactly("applicant", "applicationId", "certificates", "submittedOn");
        assertThat(problem("{\"applicationId\":{}}").allowed()).containsExactly("a string");
        assertThat(problem("{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":\"1\"}]}]}")
                        .allowed())
                .containsExactly("an integer");
    }

    @Test
    void a_problem_stands_in_the_place_of_its_line() {
        assertThat(CertificateJson.write(problem("{}").onLine(7)))
                .isEqualTo("{\"line\":7,\"error\":{\"code\":\"MISSING\",\"path\":\"$.applicationId\","
                        + "\"message\":\"must be there and not null\"}}");
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_json() {
        JsonInputException thrown = catchThrowableOfType(
                JsonInputException.class,
                () -> CertificateJson.readApplication(new byte[] {'{', '"', 'a', (byte) 0xff, '"', ':', '1', '}'}));
        assertThat(thrown.problem().code()).isEqualTo(Code.NOT_JSON);
    }

    @Property(tries = 500)
    void a_spoilt_application_is_read_or_has_a_problem_that_does_not_show_the_id(@ForAll("spoilt") String json) {
        try {
            CertificateJson.readApplication(json);
        } catch (JsonInputException spoilt) {
            assertThat(spoilt).hasNoCause();
            assertThat(spoilt.toString() + spoilt.problem()).doesNotContain("196607060001");
        }
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Arbitraries.integers().between(0, EXAMPLE.length() - 1).flatMap(at -> Arbitraries.of(
                        "\"", "{", "}", "[", "]", ",", ":", "1", "642221196607060001", "null", "true", "")
                .map(scrap -> EXAMPLE.substring(0, at) + scrap + EXAMPLE.substring(at + 1)));
    }

    private static JsonProblem problem(String json) {
        return catchThrowableOfType(JsonInputException.class, () -> CertificateJson.readApplication(json))
                .problem();
    }
}
