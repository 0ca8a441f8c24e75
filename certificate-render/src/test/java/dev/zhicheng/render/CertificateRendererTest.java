package dev.zhicheng.render;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.render.qr.QrReader;
import dev.zhicheng.render.seal.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateRendererTest {

    private static final CertificateRenderer RENDERER =
            CertificateRenderer.bundled("ningxia-title-2021").withSeal(Seal.specimen());

    @ParameterizedTest
    @ValueSource(strings = {"田𬭎", "𬱖", "㛃", "𠅤䶮", "阿卜杜拉·买买提", "马晓兰"})
    void a_rare_name_is_drawn_and_can_be_read_back(String name) throws IOException {
        assertThat(RENDERER.check(Certificates.named(name))).isEmpty();
        assertThat(text(draw(Certificates.named(name)))).contains(name);
    }

    @Test
    void the_page_shows_every_field_of_the_certificate_and_the_words_of_article_5() throws IOException {
        assertThat(text(draw(Certificates.named("马晓兰"))).replaceAll("\\s", ""))
                .contains("专业技术职称电子证书", "证书编号：NX-64-2021-09-2-000001-8")
                .contains("性别女", "出生年月1966年7月", "身份证号642221196607060001")
                .contains("系列农业系列", "专业兽医", "资格名称高级兽医师", "级别副高级")
                .contains("取得时间2019年12月12日", "任职文件原人社发〔2019〕210号")
                .contains("宁夏回族自治区人力资源和社会保障厅", "2021年11月22日")
                .contains("专业技术职称电子证书与纸质证书具有同等效力")
                .contains("任何形式电子再转换版本，不具备同等法律效力");
    }

    @Test
    void the_qr_is_read_back_from_the_page() throws IOException {
        assertThat(QrReader.fromPdf(draw(Certificates.named("马晓兰")))).contains(Certificates.credential());
    }

    @Test
    void the_same_certificate_gives_the_same_bytes() throws IOException {
        assertThat(draw(Certificates.named("马晓兰"))).isEqualTo(draw(Certificates.named("马晓兰")));
    }

    @Test
    void a_certificate_is_at_most_80_kilobytes() throws IOException {
        assertThat(draw(Certificates.named("阿卜杜拉·买买提"))).hasSizeLessThan(80 * 1024);
    }

    @Test
    void a_character_that_no_font_has_is_a_finding_and_nothing_is_written() {
        ElectronicCertificate certificate = Certificates.named("马\uDBBF\uDFFD");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(RENDERER.check(certificate))
                .containsExactly(new RenderFinding(RenderFinding.Code.GLYPH_MISSING, "NAME", "U+FFFFD"));
        assertThatThrownBy(() -> RENDERER.render(certificate, out)).isInstanceOf(NotDrawableException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void a_name_of_50_characters_fits() {
        assertThat(RENDERER.check(Certificates.named("阿卜杜拉·".repeat(10)))).isEmpty();
    }

    @Test
    void a_value_too_long_for_its_column_takes_a_row_of_its_own() throws IOException {
        assertThat(text(draw(Certificates.named("阿卜杜拉·买买提·阿卜杜热西提·玉素甫江"))))
                .containsPattern("姓\\s*名\\s*阿卜杜拉·买买提·阿卜杜热西提·玉素甫江\\s*\n性");
    }

    @Test
    void a_name_of_several_lines_is_broken_between_its_parts() throws IOException {
        String name = "阿卜杜拉·".repeat(9) + "玉素甫江江";

        assertThat(lines(name)).contains("姓名" + "阿卜杜拉·".repeat(5), "阿卜杜拉·".repeat(4) + "玉素甫江江");
    }

    @Test
    void a_name_that_cannot_fit_is_a_finding() {
        assertThat(RENDERER.check(Certificates.named("阿".repeat(120))))
                .extracting(RenderFinding::code)
                .containsExactly(RenderFinding.Code.TEXT_DOES_NOT_FIT);
    }

    private static List<String> lines(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CertificateRenderer.bundled("yunmeng-title-portrait").render(Certificates.named(name), Photos.bust("png"), out);
        return text(out.toByteArray())
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .toList();
    }

    private static byte[] draw(ElectronicCertificate certificate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(certificate, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
