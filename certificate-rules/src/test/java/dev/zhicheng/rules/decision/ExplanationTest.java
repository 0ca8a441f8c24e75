package dev.zhicheng.rules.decision;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    private static final Decision REFUSED = CodeTableTest.ENGINE.decide(Given.aConvertible()
            .with("/certificates/0/issuer", "<b>国家测绘局</b> & 642221196607060001")
            .application());

    @Test
    void a_refusal_quotes_the_clause_in_its_own_words() {
        assertThat(Explanation.of(REFUSED, Locale.CHINA).toText())
                .startsWith("申报 A-0001\n\n证书 20190123，副高级：不予换发\n  - [不予换发] 发证单位")
                .contains("原人社函〔2021〕85号 一(一)：“发证单位包括：宁夏回族自治区人力资源和社会保障厅")
                .contains("依据 ningxia-2021 1.0.0")
                .doesNotContain("642221196607060001")
                .contains("642221********0001");
    }

    @Test
    void an_incomplete_case_is_told_what_to_do() {
        Decision decision = CodeTableTest.ENGINE.decide(
                Given.aConvertible().with("/certificates/0/number", null).application());

        assertThat(Explanation.of(decision, Locale.ENGLISH).toText())
                .contains("Certificate (no number), 副高级: returned for correction")
                .contains("What to do:\n  * Supply the certificate number.");
    }

    @Test
    void the_page_is_well_formed_and_lets_no_markup_in() throws Exception {
        String html = Explanation.of(REFUSED, Locale.CHINA).toHtml();

        assertThat(html).doesNotContain("<b>国家").contains("&lt;b&gt;国家测绘局");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>\n", ""))));
    }
}
