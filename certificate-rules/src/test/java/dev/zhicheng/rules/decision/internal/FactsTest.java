package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactsTest {

    @Test
    void what_was_read_of_an_application_shows_nobody() {
        Application written = new Application(
                "马晓兰",
                "2021-09-20",
                new Applicant("马晓兰", "642221196607060001", null, null, null),
                Variations.BLANK.certificates());

        ApplicationFacts facts = new FactReader(TitleCatalogue.bundled()).read(written, List.of());

        assertThat(facts).hasToString("ApplicationFacts[certificates=1]");
        assertThat(facts.certificates()).hasToString("[CertificateFacts[images=1]]");
    }
}
