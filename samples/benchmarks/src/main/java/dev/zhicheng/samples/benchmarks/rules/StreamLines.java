package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.text.TextCleaner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any number of applications as JSON Lines, no two of one person or with one certificate. */
final class StreamLines {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final int BIRTHS = 12_000;

    private StreamLines() {}

    static void write(List<Application> patterns, int count, OutputStream out) throws IOException {
        for (int i = 0; i < count; i++) {
            Application line = numbered(patterns.get(i % patterns.size()), i);
            out.write(CertificateJson.write(line).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    private static Application numbered(Application pattern, int line) {
        Applicant was = pattern.applicant();
        String id = TextCleaner.clean(was.citizenId()).text();
        boolean valid = id != null && CitizenId.parse(id).isValue();
        Applicant holder = new Applicant(
                was.name(),
                valid ? citizenId(line) : was.citizenId(),
                was.employment(),
                was.employer(),
                was.socialInsuranceRegion());
        List<PaperCertificate> certificates = pattern.certificates().stream()
                .map(paper -> new PaperCertificate(
                        number(paper.number(), line),
                        paper.series(),
                        paper.title(),
                        paper.speciality(),
                        paper.level(),
                        paper.issuedOn(),
                        paper.acquiredOn(),
                        paper.issuer(),
                        paper.documentNumber(),
                        paper.acquisition(),
                        paper.legend(),
                        paper.medium(),
                        paper.images()))
                .toList();
        return new Application("A-" + line, pattern.submittedOn(), holder, certificates);
    }

    private static @Nullable String number(@Nullable String was, int line) {
        return was == null || was.isBlank() ? was : was.strip() + "-" + line;
    }

    private static String citizenId(int line) {
        String body = "642221"
                + FIRST_BIRTH.plusDays(line % BIRTHS).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(1 + line / BIRTHS);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
