package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.credential.Signer;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.rules.issuing.IssuedCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's programs run, and say what the README says they say. */
class QuickstartTest {

    private static final Instant NOW = Instant.parse("2021-10-20T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_filing_with_a_wrong_id_and_a_document_without_a_year_is_told_both() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(said(ValidateDto::run)).hasSize(2).anySatisfy(line -> assertThat(line)
                    .startsWith("citizenId: "));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_sample_application_may_be_converted() {
        assertThat(said(out -> DecideApplication.run(Samples.applicationJson(), out)))
                .containsExactly("20190123 may be converted");
    }

    @Test
    void a_title_acquired_too_late_is_refused_with_the_reason() {
        byte[] late = new String(Samples.applicationJson(), StandardCharsets.UTF_8)
                .replace("2019-11-30", "2020-02-01")
                .replace("2019.12.12", "2020.03.12")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(said(out -> DecideApplication.run(late, out)))
                .containsExactly("20190123 refused", "  It was acquired on 2020-02-01, not before 2020.");
    }

    @Test
    void a_holder_may_not_approve_and_is_told_every_reason() {
        List<String> lines = said(out -> RunReview.run(InstantSource.fixed(NOW), out));

        assertThat(lines.get(0)).startsWith("permitted: [").contains("SUBMIT").doesNotContain("APPROVE");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allSatisfy(line -> assertThat(line)
                .startsWith("refused: "));
    }

    @Test
    void issued_twice_it_is_one_certificate_and_it_verifies() throws IOException {
        Signer signer = TestKey.signer();
        IssuedCertificate first = IssueCertificate.run(folder, signer, InstantSource.fixed(NOW));
        IssuedCertificate second = IssueCertificate.run(folder, signer, InstantSource.fixed(NOW));
        String trust = TrustList.pinned(List.of(TrustedKey.forCredentials(
                        signer.key(), "nx-hrss", first.certificate().issuer())))
                .toJson();

        assertThat(second.certificate()).isEqualTo(first.certificate());
        assertThat(folder.resolve(first.certificate().number() + ".pdf")).isNotEmptyFile();
        assertThat(said(out -> VerifyQr.run(trust, first.certificate().credential(), NOW, out)))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("马晓兰, 高级兽医师"));
    }

    private static List<String> said(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
