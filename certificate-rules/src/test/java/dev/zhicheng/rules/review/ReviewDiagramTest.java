package dev.zhicheng.rules.review;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewDiagramTest {

    /** What the file should be is written beside the build, to be looked at and copied. */
    private static void isCurrent(String file, Locale locale) throws IOException {
        String drawn = ReviewDiagram.svg(Ningxia.PLAN, locale);
        Files.writeString(Path.of("target", file), drawn);

        assertThat(Path.of("docs", file)).content().isEqualTo(drawn);
    }

    @Test
    void the_picture_in_the_documentation_is_that_of_the_bundled_policy() throws IOException {
        isCurrent("review-chain.svg", Locale.ENGLISH);
    }

    @Test
    void so_is_the_one_with_chinese_notes() throws IOException {
        isCurrent("review-chain.zh-CN.svg", Locale.CHINESE);
    }

    @Provide
    Arbitrary<ReviewPlan> plans() {
        return GeneratedPlans.plans();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void any_plan_gives_a_well_formed_picture_with_a_number_for_each_step(@ForAll("plans") ReviewPlan plan)
            throws Exception {
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ReviewDiagram.svg(plan, Locale.CHINESE))));

        assertThat(picture.getElementsByTagName("circle").getLength())
                .isEqualTo(plan.stages().size() + 1);
    }
}
