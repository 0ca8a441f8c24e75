package org.example.portal;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a portal does with the library, from the filing to the verified page; it ends badly when a promise is not kept. */
public final class Portal {

    private static final String APPLICATION = """
            {"applicationId": "A-0001", "submittedOn": "2021-09-20",
             "applicant": {"name": "马晓兰", "citizenId": "642221196607060001", "employment": "IN_POST",
               "employer": {"name": "原州区农业农村局"}, "socialInsuranceRegion": "640402"},
             "certificates": [{"number": "20190123", "series": "农业系列", "title": "高级兽医师",
               "speciality": "兽医", "level": "副高级", "issuedOn": "2019.12.12", "acquiredOn": "2019-11-30",
               "issuer": "宁夏回族自治区人力资源和社会保障厅", "documentNumber": "原人社发〔2019〕210号",
               "acquisition": "UNIFIED_REVIEW", "legend": "无", "medium": "PAPER",
               "images": [{"page": "COVER_1", "mediaType": "image/jpeg", "size": 482113},
                          {"page": "COVER_2", "mediaType": "image/jpeg", "size": 512000}]}]}
            """;

    private Portal() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Module module = Portal.class.getModule();
        System.out.println((module.isNamed() ? "module path, " + module : "class path") + ", Java "
                + Runtime.version().feature());
        Path folder = Files.createTempDirectory("portal");
        try {
            Filing.check();
            SummaryTables.check();
            Issuing.check(folder, decide());
        } finally {
            delete(folder);
        }
    }

    private static Decision decide() {
        Decision decision = DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled())
                .decide(CertificateJson.readApplication(APPLICATION));
        Expect.that(
                decision.certificates().get(0).outcome() == Outcome.CONVERTIBLE,
                "the certificate may be converted");
        return decision;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
