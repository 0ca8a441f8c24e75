package dev.zhicheng.rules.decision;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The digest of the facts in a receipt. It outlives the version of the library that wrote it. */
class FactsDigestTest {

    private static final String CONVERTIBLE = """
            applicationId=A-0001
            submittedOn=2021-09-20
            applicant.name=马晓兰
            applicant.citizenId=642221196607060001
            applicant.citizenIdForm=CURRENT
            applicant.birthDate=1966-07-06
            applicant.employment=IN_POST
            applicant.employer.name=原州区农业农村局
            applicant.socialInsuranceRegion=640402
            certificate
            certificate.number=20190123
            certificate.series=农业系列
            certificate.title=高级兽医师
            certificate.titleStanding=CATALOGUE
            certificate.titleLevel=ASSOCIATE_SENIOR
            certificate.titleInSeries=YES
            certificate.speciality=兽医
            certificate.level=ASSOCIATE_SENIOR
            certificate.issuedOn=2019-12-12
            certificate.acquiredOn=2019-11-30
            certificate.acquisitionDate=2019-11-30
            certificate.issuer=宁夏回族自治区人力资源和社会保障厅
            certificate.documentNumber=原人社发〔2019〕210号
            certificate.documentForm=STANDARD
            certificate.documentYear=2019
            certificate.acquisition=UNIFIED_REVIEW
            certificate.legend=无
            certificate.medium=PAPER
            certificate.duplicate=NO
            certificate.cover1=COVER_1
            certificate.cover2=COVER_2
            image
            image.mediaType=image/jpeg
            image.size=482113
            image
            image.mediaType=image/jpeg
            image.size=512000""";

    @Test
    void it_is_sha256_over_a_line_for_every_fact() {
        assertThat(digest(Given.aConvertible())).isEqualTo(sha256(CONVERTIBLE));
    }

    @Test
    void what_is_unreadable_stands_as_its_fault_what_was_cleaned_with_a_tilde_and_breaks_are_escaped() {
        assertThat(digest(Given.aConvertible()
                        .with("/applicant/name", "马2兰")
                        .with("/certificates/0/legend", "!无\n\\")
                        .with("/certificates/0/speciality", " 兽医")
                        .with("/certificates/0/acquisition", null)))
                .isEqualTo(sha256(CONVERTIBLE
                        .replace("name=马晓兰", "name=!DIGIT")
                        .replace("legend=无", "legend=\\!无\\n\\\\")
                        .replace("speciality=", "speciality~")
                        .replace("certificate.acquisition=UNIFIED_REVIEW\n", "")));
    }

    @Test
    void whatever_is_changed_changes_it() {
        List<Given> changed = List.of(
                Given.aConvertible(),
                Given.aConvertible().with("/submittedOn", "2021-09-21"),
                Given.aConvertible().with("/applicant/employer/name", "原州区水务局"),
                Given.aConvertible().with("/applicant/socialInsuranceRegion", "640400"),
                Given.aConvertible().withAnother("2"),
                Given.aConvertible().with("/certificates/0/issuedOn", "2019-12"),
                Given.aConvertible().with("/certificates/0/images/0/size", 482114),
                Given.aConvertible().with("/certificates/0/images/1/mediaType", "image/png"),
                Given.aConvertible().with("/certificates/0/images/1", null));

        assertThat(changed.stream().map(FactsDigestTest::digest).distinct()).hasSameSizeAs(changed);
    }

    private static String digest(Given given) {
        return CodeTableTest.ENGINE.decide(given.application()).receipt().factsSha256();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
