package dev.zhicheng.samples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhicheng.render.qr.QrReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job on real input: what a stranger gets who types the README's command. */
class MainJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yuanzhou-2021.xlsx", "yuanzhou-2021.xls", "yuanzhou-2021-gb18030.csv"})
    void each_form_of_the_sample_table_is_decided_as_the_notice_says(String table) throws IOException {
        Cli run = Cli.convert(Cli.SAMPLES.resolve(table), folder.resolve("out"));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(decisions(folder.resolve("out"))).containsExactlyEntriesOf(expected());
        assertThat(run.err())
                .contains("23 certificates of 21 holders: 8 converted, 1 superseded, 3 to be decided,"
                        + " 4 to be completed, 7 refused");
    }

    @Test
    void what_is_converted_verifies_as_a_page_and_by_its_qr_alone() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(Cli.SAMPLES.resolve("yuanzhou-2021.xlsx"), out);

        for (Path page : pages(out)) {
            Cli byPage = Cli.run("verify", "--trust", out.resolve("trust.json"), page);
            JsonNode verdict = JSON.readTree(byPage.out());
            assertThat(byPage.exit()).as(byPage.out()).isEqualTo(ExitCode.GOOD);
            assertThat(verdict.path("verdict").asText()).isEqualTo("VALID");
            assertThat(page.getFileName())
                    .hasToString(verdict.at("/certificate/number").asText() + ".pdf");
            String text = QrReader.fromPdf(Files.readAllBytes(page)).orElseThrow();
            Cli byText = Cli.runWithInput(text + "\n", "verify", "--trust", out.resolve("trust.json"), "-");
            assertThat(byText.exit()).as(byText.out()).isEqualTo(ExitCode.GOOD);
        }
    }

    @Test
    void one_changed_character_is_invalid_and_says_why() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(Cli.SAMPLES.resolve("yuanzhou-2021.xlsx"), out);
        String text = QrReader.fromPdf(Files.readAllBytes(pages(out).first())).orElseThrow();

        Map<String, Integer> codes = new TreeMap<>();
        for (int at = 0; at < text.length(); at += 7) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String forged = text.substring(0, at) + other + text.substring(at + 1);
            Cli run = Cli.runWithInput(forged, "verify", "--trust", out.resolve("trust.json"), "-");
            JsonNode verdict = JSON.readTree(run.out());
            assertThat(verdict.path("verdict").asText()).as(run.out()).isEqualTo("INVALID");
            assertThat(verdict.path("certificate").isNull()).isTrue();
            assertThat(run.exit()).isEqualTo(ExitCode.REFUSED);
            codes.merge(verdict.path("code").asText(), 1, Integer::sum);
        }
        assertThat(codes).containsKey("SIGNATURE_INVALID");
    }

    @Test
    void without_a_trust_list_nothing_can_be_said() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(Cli.SAMPLES.resolve("yuanzhou-2021.xlsx"), out);

        Cli run = Cli.run("verify", pages(out).first());

        assertThat(run.exit()).isEqualTo(ExitCode.INDETERMINATE);
        assertThat(run.out()).contains("TRUST_LIST_MISSING");
    }

    @Test
    void a_second_run_on_the_same_ledger_gives_the_same_numbers_and_credentials() throws IOException {
        Path out = folder.resolve("out");
        Cli.convert(Cli.SAMPLES.resolve("yuanzhou-2021.xlsx"), out);
        Map<String, String> first = credentials(out);
        long records = Files.lines(out.resolve("ledger.jsonl")).count();

        Cli.convert(Cli.SAMPLES.resolve("yuanzhou-2021-gb18030.csv"), out);

        assertThat(credentials(out)).isEqualTo(first).hasSize(8);
        assertThat(Files.lines(out.resolve("ledger.jsonl"))).hasSize((int) records);
    }

    @Test
    void no_identity_number_leaves_the_pages() throws IOException {
        Path out = folder.resolve("out");
        Cli run = Cli.convert(Cli.SAMPLES.resolve("yuanzhou-2021.xlsx"), out);

        String said = run.out() + run.err();
        for (String file : new String[] {"decisions.jsonl", "report.html", "trust.json", "ledger.jsonl"}) {
            said += Files.readString(out.resolve(file));
        }
        assertThat(said)
                .contains("642221********0001")
                .doesNotContainPattern("(?<![0-9a-f])64[0-9]{15}[0-9X](?![0-9a-f])");
    }

    private static Map<String, String> decisions(Path out) throws IOException {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out.resolve("decisions.jsonl"))) {
            for (JsonNode certificate : JSON.readTree(line).path("certificates")) {
                StringBuilder codes =
                        new StringBuilder(certificate.path("outcome").asText());
                certificate.path("findings").forEach(finding -> codes.append(' ')
                        .append(finding.path("code").asText()));
                decisions.put(certificate.path("number").asText(), codes.toString());
            }
        }
        return decisions;
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("NX2019-0417", "CONVERTIBLE");
        expected.put("G2018-0102", "CONVERTIBLE DOCUMENT_NUMBER_NONSTANDARD");
        expected.put("G2005-0931", "SUPERSEDED DOCUMENT_NUMBER_NONSTANDARD SUPERSEDED_BY_FULL_SENIOR");
        expected.put("W2016-0058", "CONVERTIBLE TEXT_NORMALISED");
        expected.put("J2017-1204", "CONVERTIBLE TEXT_NORMALISED");
        expected.put("W1999-221", "CONVERTIBLE DOCUMENT_NUMBER_NONSTANDARD");
        expected.put("G2012-0077", "REFUSED DOCUMENT_NUMBER_NONSTANDARD LIMITED_VALIDITY");
        expected.put("E2014-0033", "REFUSED LIMITED_VALIDITY");
        expected.put("K2019-0210", "CONVERTIBLE TEXT_NORMALISED");
        expected.put("A2020-0003", "UNDETERMINED ISSUED_AFTER_CUTOFF");
        expected.put("G2020-0140", "REFUSED ACQUIRED_AFTER_CUTOFF");
        expected.put("J1998-778", "REFUSED DOCUMENT_NUMBER_NONSTANDARD NOT_SENIOR");
        expected.put("X2009-0006", "CONVERTIBLE");
        expected.put("G2008-2201", "REFUSED NOT_SENIOR");
        expected.put("D2013-0012", "CONVERTIBLE");
        expected.put("G2015-0310", "INCOMPLETE CITIZEN_ID_INVALID");
        expected.put("T2011-0009", "INCOMPLETE CITIZEN_ID_LOST_PRECISION");
        expected.put("C2010-0455", "REFUSED ISSUER_NOT_LISTED");
        expected.put("A2016-0018", "INCOMPLETE IMAGE_TOO_LARGE");
        expected.put("A2008-0301", "UNDETERMINED SUPERSESSION_PENDING");
        expected.put("S2015-0001", "REFUSED NOT_UNIFIED_REVIEW NOT_A_TITLE");
        expected.put("F2018-0002", "UNDETERMINED DOCUMENT_NUMBER_NONSTANDARD TEXT_NORMALISED LEGEND_NOT_RECORDED");
        expected.put("SJ2019-0007", "INCOMPLETE DOCUMENT_NUMBER_UNREADABLE IMAGE_MISSING");
        return expected;
    }

    private static TreeSet<Path> pages(Path out) throws IOException {
        try (Stream<Path> pages = Files.list(out.resolve("certificates"))) {
            return new TreeSet<>(pages.toList());
        }
    }

    private static Map<String, String> credentials(Path out) throws IOException {
        Map<String, String> credentials = new TreeMap<>();
        for (Path page : pages(out)) {
            credentials.put(
                    page.getFileName().toString(),
                    QrReader.fromPdf(Files.readAllBytes(page)).orElseThrow());
        }
        return credentials;
    }
}
