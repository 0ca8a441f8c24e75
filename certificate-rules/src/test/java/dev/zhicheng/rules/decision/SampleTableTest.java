package dev.zhicheng.rules.decision;

import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.summary.SummaryApplications;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.Policy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** The 23 rows of the sample table of annex 2, each with every finding it must have. */
class SampleTableTest {

    private static final Path TABLE = Path.of("../samples/data/annex2/yuanzhou-2021.xlsx");
    private static final long TOO_LARGE = 1_300_000;

    @Test
    void every_row_gets_its_outcome_and_exactly_its_findings() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("NX2019-0417", "CONVERTIBLE []");
        expected.put("G2018-0102", "CONVERTIBLE [DOCUMENT_NUMBER_NONSTANDARD]");
        expected.put("G2005-0931", "SUPERSEDED [DOCUMENT_NUMBER_NONSTANDARD, SUPERSEDED_BY_FULL_SENIOR]");
        expected.put("W2016-0058", "CONVERTIBLE [TEXT_NORMALISED]");
        expected.put("J2017-1204", "CONVERTIBLE [TEXT_NORMALISED]");
        expected.put("W1999-221", "CONVERTIBLE [DOCUMENT_NUMBER_NONSTANDARD]");
        expected.put("G2012-0077", "REFUSED [DOCUMENT_NUMBER_NONSTANDARD, LIMITED_VALIDITY]");
        expected.put("E2014-0033", "REFUSED [LIMITED_VALIDITY]");
        expected.put("K2019-0210", "CONVERTIBLE [TEXT_NORMALISED]");
        expected.put("A2020-0003", "UNDETERMINED [ISSUED_AFTER_CUTOFF]");
        expected.put("G2020-0140", "REFUSED [ACQUIRED_AFTER_CUTOFF]");
        expected.put("J1998-778", "REFUSED [DOCUMENT_NUMBER_NONSTANDARD, NOT_SENIOR]");
        expected.put("X2009-0006", "CONVERTIBLE []");
        expected.put("G2008-2201", "REFUSED [NOT_SENIOR]");
        expected.put("D2013-0012", "CONVERTIBLE []");
        expected.put("G2015-0310", "INCOMPLETE [CITIZEN_ID_INVALID]");
        expected.put("T2011-0009", "INCOMPLETE [CITIZEN_ID_LOST_PRECISION]");
        expected.put("C2010-0455", "REFUSED [ISSUER_NOT_LISTED]");
        expected.put("A2016-0018", "INCOMPLETE [IMAGE_TOO_LARGE]");
        expected.put("A2008-0301", "UNDETERMINED [SUPERSESSION_PENDING]");
        expected.put("S2015-0001", "REFUSED [NOT_UNIFIED_REVIEW, NOT_A_TITLE]");
        expected.put("F2018-0002", "UNDETERMINED [DOCUMENT_NUMBER_NONSTANDARD, TEXT_NORMALISED, LEGEND_NOT_RECORDED]");
        expected.put("SJ2019-0007", "INCOMPLETE [DOCUMENT_NUMBER_UNREADABLE, IMAGE_MISSING]");

        Map<String, String> decided = new LinkedHashMap<>();
        for (Decision decision : decisions()) {
            for (CertificateDecision certificate : decision.certificates()) {
                decided.put(
                        certificate.number(),
                        certificate.outcome()
                                + certificate.findings().stream()
                                        .map(Finding::code)
                                        .collect(joining(", ", " [", "]")));
            }
        }
        assertThat(decided).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void a_convertible_row_hands_over_what_its_electronic_certificate_shows() {
        ResolvedCertificate first =
                decisions().get(0).certificates().get(0).resolved().orElseThrow();

        assertThat(first.holder().name()).isEqualTo("马晓兰");
        assertThat(first.holder().citizenId().value()).isEqualTo("642221196607060001");
        assertThat(first.series()).isEqualTo("农业系列");
        assertThat(first.seriesCode()).isEqualTo("06");
        assertThat(first.seriesName()).isEqualTo("农业技术人员");
        assertThat(first.title()).isEqualTo("高级兽医师");
        assertThat(first.acquiredOn()).hasToString("2019-11-30");
        assertThat(first.documentNumber()).isEqualTo("原人社发〔2019〕210号");
        assertThat(first.paperNumber()).isEqualTo("NX2019-0417");
    }

    @Test
    void the_superseded_row_names_the_certificate_that_takes_its_place() {
        Finding finding = decisions().stream()
                .flatMap(decision -> decision.certificates().stream())
                .flatMap(certificate -> certificate.findings().stream())
                .filter(each -> each.code().equals("SUPERSEDED_BY_FULL_SENIOR"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.detail()).isEqualTo("G2018-0102");
    }

    private static List<Decision> decisions() {
        DecisionEngine engine = DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled());
        SummaryTable table = SummaryTableReader.create().read(TABLE);
        return engine.decideAll(SummaryApplications.of(table, null, SampleTableTest::image).stream()
                .map(read -> engine.facts(read.application(), read.faults()))
                .toList());
    }

    private static CoverImage image(CoverPage page, String fileName) {
        String type = fileName.endsWith(".png") ? "image/png" : "image/jpeg";
        return new CoverImage(page, type, fileName.equals("big.png") ? TOO_LARGE : 400_000, null);
    }
}
