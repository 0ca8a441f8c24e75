package dev.zhicheng.core.certificate;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleLevel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedactionTest {

    private static final ElectronicCertificate CERTIFICATE = new ElectronicCertificate(
            "NXZC20210000001",
            new CertificateHolder("马晓兰", CitizenId.of("642221196607060001")),
            "06",
            "农业系列",
            "高级兽医师",
            "兽医",
            TitleLevel.ASSOCIATE_SENIOR,
            PartialDate.of("2019-11-30"),
            "原人社发〔2019〕210号",
            "宁夏回族自治区人力资源和社会保障厅",
            LocalDate.of(2021, 10, 8),
            "20190123",
            null,
            "ZC1:X");

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
