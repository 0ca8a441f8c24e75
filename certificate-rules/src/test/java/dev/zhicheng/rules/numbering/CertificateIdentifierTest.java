package dev.zhicheng.rules.numbering;

import dev.zhicheng.rules.numbering.CertificateIdentifier.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateIdentifierTest {

    private static final String TYPE = "111000009999990317001";
    private static final String AUTHORITY = "11640000999999015K";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // printed in independent public code
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
                "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
                "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
                // made up, recomputed with another programme
                "1.2.156.3005.2.111000009999990317001.11640000999999015K.202100000001.001.3",
                "1.2.156.3005.2.111000009999990317001.11640000999999015K.NXZC20210000001.001.N",
                "1.2.156.3005.2.111000009999990317001.11640000999999015K.NXZC20210000001.002.L",
                "1.2.156.3005.2.111000009999990317001.11640000999999015K.642221A0000000000001.999.U"
            })
    void an_identifier_is_read_and_printed(String text) {
        assertThat(CertificateIdentifier.of(text)).hasToString(text);
    }

    @Test
    void an_example_with_a_wrong_check_is_reported_with_the_right_one() {
        String circulating =
                "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M";

        assertThat(CertificateIdentifier.parse(circulating).faultIfAny()).contains(Fault.CHECK);
        assertThat(CertificateIdentifier.expectedCheck(circulating)).contains("D");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.156.3005.3.111000009999990317001.11640000999999015K.2021.001.3, ROOT",
        "'', ROOT",
        "1.2.156.3005.2.111000009999990317001.11640000999999015K.2021.001, PARTS",
        "1.2.156.3005.2.11100000999999031700.11640000999999015K.2021.001.3, TYPE",
        "1.2.156.3005.2.111000009999990317001.6400.2021.001.3, AUTHORITY",
        "1.2.156.3005.2.111000009999990317001.640000.2021-1.001.3, SERIAL",
        "1.2.156.3005.2.111000009999990317001.640000.2021a.001.3, SERIAL",
        "1.2.156.3005.2.111000009999990317001.640000..001.3, SERIAL",
        "1.2.156.3005.2.111000009999990317001.640000.2021.000.3, VERSION",
        "1.2.156.3005.2.111000009999990317001.640000.2021.1.3, VERSION",
        "1.2.156.3005.2.111000009999990317001.11640000999999015K.202100000001.001.33, CHECK",
        "1.2.156.3005.2.111000009999990317001.11640000999999015K.202100000001.001., CHECK"
    })
    void a_text_that_is_none_is_refused_by_name(String text, Fault fault) {
        assertThat(CertificateIdentifier.parse(text).faultIfAny()).contains(fault);
    }

    @Test
    void a_serial_with_hyphens_and_small_letters_is_offered_in_its_normal_form() {
        String written = "1.2.156.3005.2.11100000000013661B006.113700000045046442."
                + "209fa4e8-8f9e-4c87-8f3e-9bed2ce7ea49.001.D";

        assertThat(CertificateIdentifier.parse(written).faultIfAny()).contains(Fault.SERIAL);
        assertThat(CertificateIdentifier.parse(CertificateIdentifier.normalised(written))
                        .isValue())
                .isTrue();
        assertThatThrownBy(() -> CertificateIdentifier.of(TYPE, AUTHORITY, "a-1", 1))
                .hasMessage("not a certificate identifier: SERIAL");
    }

    @Property(tries = 200)
    void what_is_made_is_read_back(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 32)
                    String serial,
            @ForAll @IntRange(min = 1, max = 998) int version) {
        CertificateIdentifier made = CertificateIdentifier.of(TYPE, AUTHORITY, serial, version);

        CertificateIdentifier read = CertificateIdentifier.of(made.toString());
        assertThat(read).isEqualTo(made).hasSameHashCodeAs(made).isNotEqualTo(made.nextVersion());
        assertThat(read.type()).isEqualTo(TYPE);
        assertThat(read.authority()).isEqualTo(AUTHORITY);
        assertThat(made.nextVersion().version()).isEqualTo(version + 1);
        assertThat(made.nextVersion().serial()).isEqualTo(serial);
    }

    @Property(tries = 300)
    void any_text_is_an_identifier_or_a_fault(@ForAll String text) {
        assertThat(CertificateIdentifier.parse("1.2.156.3005.2." + text).isValue())
                .isFalse();
    }

    @Test
    void a_text_that_is_none_is_not_repeated() {
        assertThatThrownBy(() -> CertificateIdentifier.of("1.2.156.3005.3.x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a certificate identifier: ROOT");
    }

    @Test
    void after_version_999_there_is_no_other() {
        CertificateIdentifier last = CertificateIdentifier.of(TYPE, AUTHORITY, "1", 999);

        assertThatThrownBy(last::nextVersion).isInstanceOf(IllegalStateException.class);
    }
}
