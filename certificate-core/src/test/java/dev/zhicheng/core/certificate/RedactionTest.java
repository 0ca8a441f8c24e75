package dev.zhicheng.core.certificate;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleLevel;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.core.certificate.SampleCertificate.CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedactionTest {

    @Test
    void the_holder_and_the_authority_see_all() {
        for (DisclosureLevel level : new DisclosureLevel[] {DisclosureLevel.HOLDER, DisclosureLevel.AUTHORITY}) {
            Redaction seen = Redaction.of(CERTIFICATE, "ISSUED", level);
            assertThat(seen.certificate()).isEqualTo(CERTIFICATE);
            assertThat(seen.name()).isEqualTo("马晓兰");
            assertThat(CertificateJson.write(seen)).contains("642221196607060001");
        }
    }

    @Test
    void a_public_check_sees_masked_name_title_level_and_status_and_nothing_else() {
        assertThat(CertificateJson.write(Redaction.of(CERTIFICATE, "REVOKED", DisclosureLevel.PUBLIC_CHECK)))
                .isEqualTo("{\"disclosure\":\"PUBLIC_CHECK\",\"name\":\"马**\",\"title\":\"高级兽医师\","
                        + "\"level\":\"ASSOCIATE_SENIOR\",\"status\":\"REVOKED\"}");
    }

    @Test
    void nobody_can_make_a_public_answer_that_shows_more() {
        assertThatThrownBy(() -> new Redaction(
                        DisclosureLevel.PUBLIC_CHECK,
                        "马**",
                        "高级兽医师",
                        TitleLevel.ASSOCIATE_SENIOR,
                        "ISSUED",
                        CERTIFICATE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Redaction(
                        DisclosureLevel.PUBLIC_CHECK, "马晓兰", "高级兽医师", TitleLevel.ASSOCIATE_SENIOR, "ISSUED", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
