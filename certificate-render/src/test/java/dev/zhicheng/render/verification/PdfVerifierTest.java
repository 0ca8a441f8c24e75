package dev.zhicheng.render.verification;

import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.Keys;
import dev.zhicheng.render.stamp.QrStamp;
import dev.zhicheng.render.stamp.QrStamp.Place;
import dev.zhicheng.render.template.Box;
import dev.zhicheng.render.template.CertificateTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.render.Issued.NOW;
import static dev.zhicheng.render.Issued.SEALED;
import static dev.zhicheng.render.Issued.UNSEALED;
import static dev.zhicheng.render.Issued.VERIFIER;
import static dev.zhicheng.render.Issued.certificate;
import static dev.zhicheng.render.Issued.draw;
import static dev.zhicheng.render.Issued.withCredentialOf;
import static org.assertj.core.api.Assertions.assertThat;

class PdfVerifierTest {

    private static final byte[] GENUINE = draw(SEALED, certificate("马晓兰"));

    @Test
    void a_sealed_certificate_is_genuine_and_its_signed_fields_come_out() {
        Verification outcome = VERIFIER.verify(GENUINE, NOW);

        assertThat(outcome.code()).isEqualTo(VerificationCode.OK);
        assertThat(outcome.verdict()).isEqualTo(Verdict.VALID);
        assertThat(outcome.certificate().orElseThrow().claims().name()).isEqualTo("马晓兰");
    }

    @Test
    void a_page_without_signature_says_so() {
        assertThat(code(draw(UNSEALED, certificate("马晓兰")))).isEqualTo(VerificationCode.PDF_UNSIGNED);
    }

    @Test
    void a_signer_whom_nobody_trusts_says_so() {
        byte[] pdf = draw(Issued.sealedBy(Keys.signer("EC")), certificate("马晓兰"));

        assertThat(code(pdf)).isEqualTo(VerificationCode.PDF_SIGNER_UNTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "annotation", "form field", "new root"})
    void an_incremental_update_is_a_change_after_signing(String what) throws IOException {
        assertThat(code(updated(what))).isEqualTo(VerificationCode.PDF_CHANGED_AFTER_SIGNING);
    }

    @Test
    void a_single_byte_after_the_end_is_a_change_after_signing() {
        byte[] longer = Arrays.copyOf(GENUINE, GENUINE.length + 1);

        assertThat(code(longer)).isEqualTo(VerificationCode.PDF_CHANGED_AFTER_SIGNING);
    }

    @Test
    void a_byte_range_that_leaves_out_more_than_the_signature_is_found() {
        String range = byteRange();
        String[] numbers = range.substring(1, range.length() - 1).trim().split(" +");
        long third = Long.parseLong(numbers[2]);
        long fourth = Long.parseLong(numbers[3]);

        assertThat(code(withByteRange(numbers[1], third + 40, fourth - 40)))
                .isEqualTo(VerificationCode.PDF_NOT_FULLY_COVERED);
        assertThat(code(withByteRange(numbers[1], third, fourth + 9)))
                .isEqualTo(VerificationCode.PDF_NOT_FULLY_COVERED);
        assertThat(code(withByteRange("1", third, fourth))).isEqualTo(VerificationCode.PDF_NOT_FULLY_COVERED);
        assertThat(code(withByteRange(numbers[1], third, fourth - 40)))
                .isEqualTo(VerificationCode.PDF_CHANGED_AFTER_SIGNING);
    }

    @Test
    void empty_contents_are_no_signature() {
        byte[] emptied = GENUINE.clone();
        int at = indexOf(emptied, "/Contents <") + "/Contents <".length();
        while (emptied[at] != '>') {
            emptied[at++] = '0';
        }

        assertThat(code(emptied)).isEqualTo(VerificationCode.PDF_SIGNATURE_INVALID);
    }

    @Test
    void a_stripped_signature_leaves_an_unsigned_page() throws IOException {
        assertThat(code(rewritten(document -> {
                    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
                    catalog.removeItem(COSName.ACRO_FORM);
                    catalog.removeItem(COSName.PERMS);
                })))
                .isEqualTo(VerificationCode.PDF_UNSIGNED);
    }

    @Test
    void any_changed_byte_that_the_signature_covers_is_found() {
        Random random = new Random(20211122);
        for (int i = 0; i < 20; i++) {
            byte[] changed = GENUINE.clone();
            int at = random.nextInt(changed.length);
            if (at >= indexOf(GENUINE, "/Contents <") && GENUINE[at] == '0') {
                continue;
            }
            changed[at] ^= 1 << random.nextInt(8);
            assertThat(VERIFIER.verify(changed, NOW).verdict())
                    .as("byte %d", at)
                    .isNotEqualTo(Verdict.VALID);
        }
    }

    @Test
    void a_swapped_attachment_does_not_fit_the_credential() throws IOException {
        byte[] swapped = rewritten(document -> {
            try (var out = data(document).createOutputStream()) {
                out.write(dev.zhicheng.render.EmbeddedJson.of(Certificates.named("他人")));
            }
        });

        assertThat(VERIFIER.verify(swapped, NOW).checks())
                .anyMatch(check -> check.code() == VerificationCode.ATTACHMENT_MISMATCH);
        assertThat(VERIFIER.verify(swapped, NOW).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_doubled_attachment_is_found_even_under_the_same_name() throws IOException {
        byte[] doubled = rewritten(document -> {
            COSArray names = names(document);
            names.add(names.get(0));
            names.add(names.get(1));
        });

        assertThat(VERIFIER.verify(doubled, NOW).checks())
                .anyMatch(check -> check.code() == VerificationCode.ATTACHMENT_DUPLICATE);
    }

    @Test
    void an_attachment_that_opens_as_two_files_is_found() throws IOException {
        byte[] doubled = rewritten(document -> {
            COSStream other = document.getDocument().createCOSStream();
            try (var out = other.createOutputStream()) {
                out.write('x');
            }
            COSDictionary file = (COSDictionary) names(document).getObject(1);
            ((COSDictionary) file.getDictionaryObject(COSName.EF)).setItem(COSName.UF, other);
        });

        assertThat(VERIFIER.verify(doubled, NOW).checks())
                .anyMatch(check -> check.code() == VerificationCode.ATTACHMENT_DUPLICATE);
    }

    @Test
    void a_removed_attachment_is_missed() throws IOException {
        byte[] removed = rewritten(
                document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES));

        assertThat(VERIFIER.verify(removed, NOW).checks())
                .anyMatch(check -> check.code() == VerificationCode.ATTACHMENT_MISSING);
    }

    @Test
    void the_genuine_qr_of_another_does_not_fit_this_page() {
        byte[] pdf = draw(SEALED, withCredentialOf(Certificates.named("李四"), Certificates.named("马晓兰")));

        Verification outcome = VERIFIER.verify(pdf, NOW);

        assertThat(outcome.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(outcome.checks())
                .extracting(check -> check.code())
                .contains(VerificationCode.QR_PDF_MISMATCH, VerificationCode.ATTACHMENT_MISMATCH);
    }

    @Test
    void a_genuine_qr_stamped_on_a_page_of_somebody_else_makes_no_certificate_of_it() throws IOException {
        byte[] stamped = QrStamp.put(blank(), certificate("马晓兰").credential(), new Place(1, 150, 20, 40))
                .get();

        Verification outcome = VERIFIER.verify(stamped, NOW);

        assertThat(outcome.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(outcome.certificate().orElseThrow().claims().name()).isEqualTo("马晓兰");
        assertThat(outcome.checks())
                .extracting(check -> check.code())
                .contains(
                        VerificationCode.PDF_UNSIGNED,
                        VerificationCode.ATTACHMENT_MISSING,
                        VerificationCode.QR_PDF_MISMATCH);
    }

    @Test
    void a_genuine_qr_of_another_stamped_over_the_own_one_does_not_fit_the_page() {
        byte[] page = draw(UNSEALED, certificate("马晓兰"));
        Box own = CertificateTemplate.bundled("ningxia-title-2021").qr();
        Place over = new Place(1, own.x(), own.y(), own.width());
        byte[] stamped = QrStamp.put(page, certificate("李四").credential(), over).get();

        Verification outcome = VERIFIER.verify(stamped, NOW);

        assertThat(outcome.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(outcome.checks()).extracting(check -> check.code()).contains(VerificationCode.QR_PDF_MISMATCH);
    }

    @Test
    void a_page_without_qr_is_not_a_certificate() throws IOException {
        assertThat(code(blank())).isEqualTo(VerificationCode.QR_MISSING);
    }

    @Test
    void no_bytes_whatever_make_the_verifier_throw() {
        assertThat(code(new byte[0])).isEqualTo(VerificationCode.NOT_RECOGNISED);
        assertThat(code("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))).isNotEqualTo(VerificationCode.OK);
        for (int length = 0; length < GENUINE.length; length += 17_919) {
            assertThat(code(Arrays.copyOf(GENUINE, length))).isNotEqualTo(VerificationCode.OK);
        }
    }

    @Test
    void a_file_larger_than_any_certificate_is_not_opened() {
        assertThat(code(new byte[PdfVerifier.MOST_BYTES + 1])).isEqualTo(VerificationCode.TOO_LARGE);
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] blank() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static VerificationCode code(byte[] pdf) {
        return VERIFIER.verify(pdf, NOW).code();
    }

    private static byte[] rewritten(Change change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(GENUINE)) {
            change.apply(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] updated(String what) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(GENUINE)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            switch (what) {
                case "page" -> {
                    PDPage page = document.getPage(0);
                    page.setCropBox(new PDRectangle(0, 0, 841, 594));
                    page.getCOSObject().setNeedToBeUpdated(true);
                }
                case "annotation" -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents("改");
                    note.setRectangle(new PDRectangle(10, 10, 20, 20));
                    document.getPage(0).getAnnotations().add(note);
                    note.getCOSObject().setNeedToBeUpdated(true);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }
                case "form field" -> {
                    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
                    form.setInt(COSName.getPDFName("SigFlags"), 1);
                    form.setNeedToBeUpdated(true);
                }
                default -> {
                    catalog.setString(COSName.LANG, "en");
                    catalog.setNeedToBeUpdated(true);
                }
            }
            document.saveIncremental(out);
        }
        assertThat(out.size()).isGreaterThan(GENUINE.length);
        return out.toByteArray();
    }

    private static String byteRange() {
        int at = indexOf(GENUINE, "/ByteRange") + "/ByteRange ".length();
        String text = new String(GENUINE, at, 60, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf(']') + 1);
    }

    private static byte[] withByteRange(String second, long third, long fourth) {
        String old = byteRange();
        String first = second.equals("1") ? "[1 " : "[0 ";
        String numbers = first + second + " " + third + " " + fourth;
        String padded = numbers + " ".repeat(old.length() - 1 - numbers.length()) + "]";
        byte[] changed = GENUINE.clone();
        System.arraycopy(
                padded.getBytes(StandardCharsets.US_ASCII), 0, changed, indexOf(GENUINE, old), padded.length());
        return changed;
    }

    private static int indexOf(byte[] pdf, String text) {
        return new String(pdf, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static COSArray names(PDDocument document) {
        COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        return names.getCOSDictionary(COSName.EMBEDDED_FILES).getCOSArray(COSName.NAMES);
    }

    private static COSStream data(PDDocument document) {
        COSDictionary file = (COSDictionary) names(document).getObject(1);
        return (COSStream) file.getCOSDictionary(COSName.EF).getDictionaryObject(COSName.F);
    }
}
