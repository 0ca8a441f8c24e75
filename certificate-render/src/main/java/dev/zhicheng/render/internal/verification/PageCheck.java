package dev.zhicheng.render.internal.verification;

import dev.zhicheng.core.credential.Check;
import dev.zhicheng.core.credential.CheckStep;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.render.internal.page.PrintedDate;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words on the page: a genuine QR says nothing for a page that names another person or title. */
public final class PageCheck {

    private PageCheck() {}

    /** Checks the page of an open document against the signed claims. */
    public static Check of(PDDocument document, CredentialClaims claims) throws IOException {
        boolean same = document.getNumberOfPages() == 1 && shows(new PDFTextStripper().getText(document), claims);
        return same
                ? Check.passed(CheckStep.BINDING, null)
                : Check.failed(CheckStep.BINDING, VerificationCode.QR_PDF_MISMATCH, null);
    }

    private static boolean shows(String page, CredentialClaims claims) {
        String words = plain(page);
        return List.of(
                        claims.name(),
                        claims.number(),
                        claims.title(),
                        claims.speciality(),
                        claims.level().chineseName(),
                        PrintedDate.of(claims.awardedOn()))
                .stream()
                .allMatch(word -> words.contains(plain(word)));
    }

    /** NFC and without white space, which a line break of the page would put into a long title. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", "");
    }
}
