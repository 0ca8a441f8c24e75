package dev.zhicheng.core.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.zhicheng.core.certificate.CertificateNumber;
import dev.zhicheng.core.certificate.DisclosureLevel;
import dev.zhicheng.core.certificate.Redaction;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.ForeignResidentCard;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.identity.Region;
import dev.zhicheng.core.identity.SocialCreditCode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static dev.zhicheng.core.certificate.SampleCertificate.CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;

/** A caller's own mapper, of Jackson 2 or 3, has the records in the same form as {@link CertificateJson}. */
class BothJacksonsTest {

    /** A value type and its JSON form, which is its text. */
    record Texts(
            CitizenId id,
            ForeignResidentCard card,
            PersonName name,
            SocialCreditCode code,
            Region region,
            DocumentNumber document,
            PartialDate date,
            CertificateNumber number) {}

    private static final Texts TEXTS = new Texts(
            CitizenId.of("64010219551231002X"),
            ForeignResidentCard.of("CAN310085010109"),
            PersonName.of("阿卜杜拉·买买提"),
            SocialCreditCode.of("11640000999999015K"),
            Region.of("640402"),
            DocumentNumber.of("原人社发〔2019〕210号"),
            PartialDate.of("2019-12"),
            CertificateNumber.of("20190123"));

    static Stream<Object> records() {
        return Stream.of(
                CertificateJson.readApplication(CertificateJsonTest.EXAMPLE),
                CertificateJson.readApplication("{\"applicationId\":\"A\"}"),
                CERTIFICATE,
                Redaction.of(CERTIFICATE, "ISSUED", DisclosureLevel.AUTHORITY),
                Redaction.of(CERTIFICATE, "ISSUED", DisclosureLevel.PUBLIC_CHECK),
                TEXTS);
    }

    @ParameterizedTest
    @MethodSource("records")
    void jackson_2_of_the_callers_has_the_same_form(Object record) throws Exception {
        com.fasterxml.jackson.databind.json.JsonMapper mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String json = mapper.writeValueAsString(record);
        assertThat(json).isEqualTo(CertificateJson.write(record));
        assertThat(mapper.readValue(json, record.getClass())).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void jackson_3_of_the_callers_has_the_same_form(Object record) {
        JsonMapper mapper = JsonMapper.builder().build();
        String ours = CertificateJson.write(record);
        String json = mapper.writeValueAsString(record);
        assertThat(mapper.readTree(json)).isEqualTo(mapper.readTree(ours));
        assertThat(mapper.readValue(ours, record.getClass())).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_written_is_read_as_the_same_record(Object record) {
        byte[] json = CertificateJson.write(record).getBytes(StandardCharsets.UTF_8);
        assertThat((Object) CertificateJson.read(json, record.getClass())).isEqualTo(record);
    }
}
