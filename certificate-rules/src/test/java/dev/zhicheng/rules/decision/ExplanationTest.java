package dev.zhicheng.rules.decision;

import dev.zhicheng.rules.policy.Citation;
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
    void what_does_not_change_the_outcome_is_marked_as_note_or_exception() {
        Decision late = CodeTableTest.ENGINE.decide(Given.aConvertible()
                .with("/submittedOn", "2022-03-01")
                .with("/applicant/employment", "RETIRED")
                .with("/certificates/0/speciality", " 兽医")
                .application());

        assertThat(Explanation.of(late, Locale.CHINA).toText()).contains("  - [例外] ", "  - [提示] ");
        assertThat(Explanation.of(late, Locale.ENGLISH).toText()).contains("  - [exception] ", "  - [note] ");
        assertThat(Explanation.of(late, Locale.ENGLISH).toHtml())
                .contains("<li><strong>exception</strong> ", "<li><strong>note</strong> ");
    }

    @Test
    void the_page_says_what_the_text_says() {
        Decision decision = CodeTableTest.ENGINE.decide(Given.aConvertible()
                .withAnother("2")
                .with("/certificates/0/number", null)
                .application());

        String html = Explanation.of(decision, Locale.ENGLISH).toHtml();

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h2>Certificate (no number), 副高级: returned for correction</h2>\n<ul>\n<li><strong>")
                .contains("<h3>What to do</h3>\n<ul>\n<li>Supply the certificate number.</li>\n</ul>\n</section>")
                .contains("<h2>Certificate 2, 副高级: may be converted</h2>\n</section>")
                .containsOnlyOnce("<h3>");
        for (Citation citation :
                decision.certificates().get(0).findings().get(0).citations()) {
            assertThat(html)
                    .contains("<blockquote>" + citation.source() + " " + citation.clause() + ": “" + citation.quote());
        }
        assertThat(Explanation.of(decision, Locale.CHINA).toHtml()).contains("<html lang=\"zh\">", "<h3>下一步</h3>");
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
