package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the electronic certificate takes over (四, 附件2). */
class ResolvedCertificateTest {

    @Test
    void it_is_what_stands_on_the_paper_cleaned_and_on_one_line() {
        ResolvedCertificate resolved = resolved(Given.aConvertible()
                .with("/certificates/0/speciality", " 兽医\n临床 ")
                .with("/certificates/0/series", "农业\n系列")
                .with("/certificates/0/number", "２０１９")
                .with("/certificates/0/documentNumber", "原人社发[2019]第210号"));

        assertThat(resolved.holder().name()).isEqualTo("马晓兰");
        assertThat(resolved.holder().citizenId().value()).isEqualTo("642221196607060001");
        assertThat(resolved.series()).isEqualTo("农业系列");
        assertThat(resolved.title()).isEqualTo("高级兽医师");
        assertThat(resolved.level()).isEqualTo(TitleLevel.ASSOCIATE_SENIOR);
        assertThat(resolved.speciality()).isEqualTo("兽医临床");
        assertThat(resolved.acquiredOn()).hasToString("2019-11-30");
        assertThat(resolved.documentNumber()).isEqualTo("原人社发〔2019〕210号");
        assertThat(resolved.issuer()).isEqualTo("宁夏回族自治区人力资源和社会保障厅");
        assertThat(resolved.paperNumber()).isEqualTo("2019");
    }

    @ParameterizedTest
    @CsvSource({"农业系列, 高级兽医师, 06, 农业技术人员", "自拟系列, 高级兽医师, 06, 农业技术人员", "自拟系列, 副研究员, ,", "自然科学研究系列, 副研究员, 03, 自然科学研究人员"})
    void where_nobody_can_read_the_series_a_title_of_one_series_tells_it(
            String written, String title, String code, String name) {
        ResolvedCertificate resolved = resolved(
                Given.aConvertible().with("/certificates/0/series", written).with("/certificates/0/title", title));

        assertThat(resolved.series()).isEqualTo(written);
        assertThat(resolved.seriesCode()).isEqualTo(code);
        assertThat(resolved.seriesName()).isEqualTo(name);
    }

    @Test
    void it_was_acquired_on_the_day_of_issue_where_no_other_is_given() {
        assertThat(resolved(Given.aConvertible().with("/certificates/0/acquiredOn", null))
                        .acquiredOn())
                .hasToString("2019-12-12");
    }

    private static ResolvedCertificate resolved(Given given) {
        return CodeTableTest.only(given).resolved().orElseThrow();
    }
}
