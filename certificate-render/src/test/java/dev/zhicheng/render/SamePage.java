package dev.zhicheng.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether two files read, are tagged and look the same. */
final class SamePage {

    /** Of 255; rounding of positions moves an edge by less than a hundredth of a point. */
    private static final double MEAN_DIFFERENCE = 0.15;

    private SamePage() {}

    static void assertSame(byte[] pdf, byte[] expected, String what) throws IOException {
        try (PDDocument one = Loader.loadPDF(pdf);
                PDDocument other = Loader.loadPDF(expected)) {
            assertThat(new PDFTextStripper().getText(one))
                    .as("text of %s", what)
                    .isEqualTo(new PDFTextStripper().getText(other));
            assertThat(structure(one)).as("structure of %s", what).isEqualTo(structure(other));
            assertThat(difference(picture(one), picture(other)))
                    .as("picture of %s", what)
                    .isLessThan(MEAN_DIFFERENCE);
        }
    }

    private static List<String> structure(PDDocument document) {
        List<String> elements = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), 0, elements);
        return elements;
    }

    private static void collect(PDStructureNode node, int depth, List<String> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add("  ".repeat(depth) + element.getStructureType() + " " + element.getAlternateDescription()
                        + " " + element.getLanguage());
                collect(element, depth + 1, elements);
            }
        }
    }

    private static BufferedImage picture(PDDocument document) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.GRAY);
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs(
                        one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0));
            }
        }
        return (double) sum / one.getWidth() / one.getHeight();
    }
}
