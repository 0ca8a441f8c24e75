package dev.zhicheng.rules.review;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
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

    /** A rectangle of the picture. */
    private record Box(double x, double y, double width, double height, String fill) {

        static Box of(Element rect) {
            return new Box(
                    Double.parseDouble(rect.getAttribute("x")),
                    Double.parseDouble(rect.getAttribute("y")),
                    Double.parseDouble(rect.getAttribute("width")),
                    Double.parseDouble(rect.getAttribute("height")),
                    rect.getAttribute("fill"));
        }

        boolean isNote() {
            return fill.equals("#e2ebf4");
        }

        boolean holds(Box other) {
            return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void notes_stand_on_their_cards_and_none_covers_another(@ForAll("plans") ReviewPlan plan) throws Exception {
        List<Box> boxes = boxes(ReviewDiagram.svg(plan, Locale.ENGLISH));
        List<Box> notes = boxes.stream().filter(Box::isNote).toList();
        double cardWidth = boxes.stream().skip(1).mapToDouble(Box::width).max().orElseThrow();
        List<Box> cards =
                boxes.stream().skip(1).filter(box -> box.width() == cardWidth).toList();

        assertThat(cards).hasSize(plan.stages().size() + 2);
        for (int i = 0; i < notes.size(); i++) {
            Box note = notes.get(i);
            assertThat(cards).as("a card under %s", note).anyMatch(card -> card.holds(note));
            if (i > 0) {
                Box before = notes.get(i - 1);
                assertThat(note.x() > before.right() || note.y() > before.bottom())
                        .as("%s beside or below %s", note, before)
                        .isTrue();
            }
        }
    }

    private static List<Box> boxes(String svg) throws Exception {
        NodeList rects = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("rect");
        return IntStream.range(0, rects.getLength())
                .mapToObj(i -> Box.of((Element) rects.item(i)))
                .toList();
    }
}
