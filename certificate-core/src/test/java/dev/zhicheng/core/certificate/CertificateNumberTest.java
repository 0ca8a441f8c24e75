package dev.zhicheng.core.certificate;

import dev.zhicheng.core.certificate.CertificateNumber.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"20190123", "宁职改1992-012", "宁专高〔2003〕0123", "NX(2005)12/3", "6"})
    void issuers_numbered_paper_as_they_liked(String text) {
        assertThat(CertificateNumber.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "'2019 0123', CHARSET",
        "2019\u00070123, CHARSET",
        "２０１９, CHARSET",
        "无, NO_DIGIT",
        "xxxxxx, NO_DIGIT"
    })
    void what_is_no_number_has_its_fault(String text, Fault fault) {
        assertThat(CertificateNumber.parse(text).faultIfAny()).contains(fault);
    }

    @Property(tries = 500)
    void no_text_whatever_throws(@ForAll String text) {
        CertificateNumber.parse(text).toOptional().ifPresent(number -> assertThat(number.value())
                .isEqualTo(text));
    }
}
