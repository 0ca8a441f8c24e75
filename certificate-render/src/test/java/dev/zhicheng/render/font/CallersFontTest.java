package dev.zhicheng.render.font;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.RenderFinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names with characters that only a caller's font has, such as 𠮷 (U+20BB7): four glyphs of HanaMinB stand for it. */
class CallersFontTest {

    private static final FontFace RARE = rare();
    private static final CertificateRenderer WITH_RARE = Issued.UNSEALED.withFont(RARE);

    @Test
    void a_character_of_extension_b_is_a_finding_until_the_caller_gives_a_font_that_has_it() {
        ElectronicCertificate certificate = Certificates.named("𠮷田");

        assertThat(Issued.UNSEALED.check(certificate))
                .containsExactly(new RenderFinding(RenderFinding.Code.GLYPH_MISSING, "NAME", "U+20BB7"));
        assertThat(WITH_RARE.check(certificate)).isEmpty();
    }

    @Test
    void only_the_rare_character_is_set_in_the_callers_font() throws IOException {
        try (PDDocument document = Loader.loadPDF(Issued.draw(WITH_RARE, Certificates.named("马𠮷兰")))) {
            assertThat(new PDFTextStripper().getText(document)).contains("马𠮷兰");
            assertThat(fonts(document)).hasSize(3).anyMatch(name -> name.contains("HanaMinB"));
        }
    }

    @Test
    void a_name_without_rare_characters_does_not_carry_the_callers_font() throws IOException {
        try (PDDocument document = Loader.loadPDF(Issued.draw(WITH_RARE, Certificates.named("马晓兰")))) {
            assertThat(fonts(document)).hasSize(2).noneMatch(name -> name.contains("HanaMinB"));
        }
    }

    @Test
    void each_missing_character_is_named_once() {
        assertThat(Issued.UNSEALED.check(Certificates.named("𠮷𪛖𠮷")))
                .extracting(RenderFinding::detail)
                .containsExactly("U+20BB7", "U+2A6D6");
    }

    /** 2 to 50 characters: what a name of the register may have. */
    @Property(tries = 40)
    void every_name_of_2_to_50_characters_fits_and_is_read_back(@ForAll("names") String name) throws IOException {
        ElectronicCertificate certificate = Certificates.named(name);

        assertThat(WITH_RARE.check(certificate)).isEmpty();
        try (PDDocument document = Loader.loadPDF(Issued.draw(WITH_RARE, certificate))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("姓名" + name);
        }
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<Integer> characters = Arbitraries.oneOf(
                Arbitraries.integers().between(0x4E00, 0x9FA5),
                Arbitraries.integers().between(0x3400, 0x4DB5),
                Arbitraries.of(0x20BB7, 0x2000B, 0x2A6D6, 0x2B740),
                Arbitraries.just((int) '·'));
        return characters
                .list()
                .ofMinSize(2)
                .ofMaxSize(50)
                .map(codes -> {
                    StringBuilder name = new StringBuilder();
                    codes.forEach(name::appendCodePoint);
                    return name.toString();
                })
                .filter(name -> name.charAt(0) != '·' && !name.endsWith("·") && !name.contains("··"));
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> resources
                        .getCOSObject()
                        .getCOSDictionary(COSName.FONT)
                        .getCOSDictionary(name)
                        .getNameAsString(COSName.BASE_FONT))
                .distinct()
                .toList();
    }

    private static FontFace rare() {
        try (InputStream file = CallersFontTest.class.getResourceAsStream("/fonts/HanaMinB-rare.ttf")) {
            return FontFace.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
