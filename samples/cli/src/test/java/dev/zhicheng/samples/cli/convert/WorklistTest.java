package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Facts;
import dev.zhicheng.rules.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What is decided one by one from the disk is what is decided of all together in memory. */
class WorklistTest {

    private static final DecisionEngine ENGINE =
            DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled());
    private static final String[] IDS = {
        "642221196607060001", "642221196203151011", "640402197508210224", "64222119660706000X", null
    };

    @Property(tries = 40)
    void lines_of_one_person_and_certificates_of_two_are_found_wherever_they_stand(
            @ForAll("applications") List<Application> applications) throws IOException {
        List<Facts> facts = applications.stream().map(ENGINE::facts).toList();
        List<Decision> together = ENGINE.decideAll(facts);

        assertThat(decidedFromDisk(applications)).isEqualTo(together);
    }

    private static List<Decision> decidedFromDisk(List<Application> applications) throws IOException {
        Path file = Files.createTempDirectory("worklist").resolve("work");
        try (WorkFile work = WorkFile.create(file)) {
            Worklist worklist = new Worklist(ENGINE, work);
            for (Application application : applications) {
                int certificates = application.certificates().size();
                worklist.add(new Submission(application, List.of(), Collections.nCopies(certificates, "1")));
            }
            List<Decision> decisions = new ArrayList<>();
            for (long place = 0; place < worklist.size(); place++) {
                decisions.add(worklist.decide(place, worklist.submission(place)));
            }
            return decisions;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        }
    }

    @Provide
    Arbitrary<List<Application>> applications() {
        Arbitrary<PaperCertificate> papers = Combinators.combine(
                        Arbitraries.of("G-1", "G-2", "G-3", "G-4"),
                        Arbitraries.of("高级工程师", "正高级工程师"),
                        Arbitraries.of("2018-11-20", "2020-03-01"))
                .as(WorklistTest::paper);
        Arbitrary<Application> applications = Combinators.combine(
                        Arbitraries.of(IDS).injectNull(0.1), papers.list().ofMaxSize(3))
                .as((id, certificates) -> new Application(
                        "A", "2021-09-20", new Applicant("马晓兰", id, Employment.IN_POST, null, null), certificates));
        return applications.list().ofMaxSize(40);
    }

    private static PaperCertificate paper(String number, String title, String issuedOn) {
        return new PaperCertificate(
                number,
                "工程系列",
                title,
                "水利",
                null,
                issuedOn,
                null,
                "宁夏回族自治区人力资源和社会保障厅",
                "宁人社函〔2018〕312号",
                Acquisition.UNIFIED_REVIEW,
                "无",
                Medium.PAPER,
                List.of());
    }
}
