package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.EditedPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTest {

    @Test
    void what_somebody_typed_is_never_searched_for_slots() {
        Given given = Given.aConvertible().with("/certificates/0/issuer", "{expected}局");

        Finding finding = only(given.application(), 0, "ISSUER_NOT_LISTED");

        assertThat(finding.message(Locale.CHINA)).contains("“{expected}局”");
        assertThat(DecisionWriter.in(Locale.CHINA).toJson(CodeTableTest.ENGINE.decide(given.application())))
                .contains("“{expected}局”");
    }

    @Test
    void an_identity_number_typed_into_another_field_is_masked_also_in_groups() {
        Given given = Given.aConvertible().with("/certificates/0/issuer", "马晓兰 642221 19660706 0001");

        Finding finding = only(given.application(), 0, "ISSUER_NOT_LISTED");

        assertThat(finding.message(Locale.CHINA))
                .contains("642221**********0001")
                .doesNotContain("19660706");
    }

    @ParameterizedTest
    @CsvSource({
        "宁人社函[2019]156号, 宁人社函〔2019〕156号",
        "宁职改字（92）第012号, 宁职改字〔1992〕12号",
        "宁人社发〔2019〕12-1号, XX〔XXXX〕XX号",
        "宁职改字〔1992〕12号, XX〔XXXX〕XX号"
    })
    void a_document_number_in_another_form_is_told_the_standard_one(String written, String standard) {
        Given given = Given.aConvertible().with("/certificates/0/documentNumber", written);

        Finding finding = only(given.application(), 0, "DOCUMENT_NUMBER_NONSTANDARD");

        assertThat(finding.expected()).isEqualTo(standard);
        assertThat(finding.message(Locale.CHINA)).isEqualTo("文号写作“" + written + "”，规范写法为“" + standard + "”。");
        assertThat(finding.message(Locale.UK))
                .isEqualTo(
                        "The document number is written “" + written + "”; its standard form is “" + standard + "”.");
    }

    @Test
    void fields_of_later_certificates_and_images_are_named_like_those_of_the_first() {
        Application one = Given.aConvertible().application();
        PaperCertificate paper = one.certificates().get(0);
        CoverImage tooLarge = new CoverImage(CoverPage.COVER_1, "image/jpeg", 9_999_999L, null);
        List<CoverImage> images = new ArrayList<>(paper.images());
        while (images.size() < 4) {
            images.add(images.get(0));
        }
        images.add(tooLarge);
        PaperCertificate same = new PaperCertificate(
                paper.number(),
                paper.series(),
                paper.title(),
                paper.speciality(),
                paper.level(),
                paper.issuedOn(),
                paper.acquiredOn(),
                paper.issuer(),
                paper.documentNumber(),
                paper.acquisition(),
                paper.legend(),
                paper.medium(),
                images);
        Applicant applicant = one.applicant();
        Application many = new Application("A", one.submittedOn(), applicant, Collections.nCopies(12, same));

        assertThat(only(many, 1, "DUPLICATE_CERTIFICATE").field()).isEqualTo("certificates[1].number");
        assertThat(only(many, 11, "DUPLICATE_CERTIFICATE").field()).isEqualTo("certificates[11].number");
        assertThat(only(many, 2, "IMAGE_TOO_LARGE").field()).isEqualTo("certificates[2].images[4].size");
        assertThat(only(many, 10, "IMAGE_TOO_LARGE").field()).isEqualTo("certificates[10].images[4].size");
    }

    private static Finding only(Application application, int certificate, String code) {
        List<Finding> found =
                CodeTableTest.ENGINE.decide(application).certificates().get(certificate).findings().stream()
                        .filter(finding -> finding.code().equals(code))
                        .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void the_order_of_findings_does_not_follow_the_order_of_the_rules() {
        DecisionEngine reversed = DecisionEngine.of(
                EditedPolicy.of(policy -> {
                    ArrayNode rules = policy.withArray("rules");
                    List<JsonNode> order = new ArrayList<>();
                    rules.forEach(order::add);
                    Collections.reverse(order);
                    rules.removeAll().addAll(order);
                }),
                TitleCatalogue.bundled());
        Application application = Given.aConvertible()
                .withAnother(" 20190123")
                .with("/certificates/1/images", List.of())
                .application();

        List<Finding> findings =
                CodeTableTest.ENGINE.decide(application).certificates().get(1).findings();

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("IMAGE_MISSING", "IMAGE_MISSING", "DUPLICATE_CERTIFICATE", "TEXT_NORMALISED");
        assertThat(reversed.decide(application).certificates().get(1).findings())
                .hasToString(findings.toString())
                .extracting(finding -> finding.message(Locale.CHINA))
                .isEqualTo(findings.stream()
                        .map(finding -> finding.message(Locale.CHINA))
                        .toList());
    }

    @Test
    void a_text_that_was_cleaned_is_shown_as_it_should_have_been_written() {
        Given given = Given.aConvertible().with("/certificates/0/speciality", "　兽医 ");

        Finding finding = only(given.application(), 0, "TEXT_NORMALISED");

        assertThat(finding.actual()).isEqualTo("　兽医 ");
        assertThat(finding.expected()).isEqualTo("兽医");
    }
}
