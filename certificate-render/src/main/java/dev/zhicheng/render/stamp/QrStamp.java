package dev.zhicheng.render.stamp;

import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.render.internal.page.Mark;
import dev.zhicheng.render.internal.pdf.MarkDrawing;
import dev.zhicheng.render.qr.QrCode;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.util.Matrix;

import static dev.zhicheng.render.internal.page.Page.MM;

/**
 * Puts a QR on a page of a PDF that somebody else made. The old bytes stay as they are and the stamp is appended, so that
 * the file without it can always be had again. A signed file is not touched: any addition would break what its signature
 * says. Thread-safe.
 */
public final class QrStamp {

    /** Why a file was left as it is. */
    public enum Refusal {
        /** It bears a signature or permits no change. */
        SIGNED,
        /** It is encrypted, with a password or without. */
        ENCRYPTED,
        /** It is no PDF that can be read. */
        BROKEN,
        /** It has no such page. */
        NO_SUCH_PAGE,
        /** The place is not whole on the page. */
        OUTSIDE_PAGE,
        /** The text is too long for a symbol, or its modules would be smaller than 0.33 mm. */
        TOO_DENSE
    }

    /**
     * Where the stamp stands, as a reader sees the page, turned or not.
     *
     * @param page from 1
     * @param x left edge, mm from the left of the page
     * @param y lower edge, mm from the bottom of the page
     * @param size of the white plate, mm
     */
    public record Place(int page, double x, double y, double size) {}

    private static final double SMALLEST_MODULE_MM = 0.33;

    private QrStamp() {}

    /** The file with the stamp, or why it was refused. */
    public static Parsed<byte[], Refusal> put(byte[] pdf, String text, Place place) {
        boolean[][] modules;
        try {
            modules = QrCode.of(text).modules();
        } catch (IllegalArgumentException tooLong) {
            return Parsed.fault(Refusal.TOO_DENSE);
        }
        if (place.size() / (modules.length + 2 * QrCode.QUIET_ZONE) < SMALLEST_MODULE_MM) {
            return Parsed.fault(Refusal.TOO_DENSE);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                return Parsed.fault(Refusal.ENCRYPTED);
            }
            if (isSigned(document)) {
                return Parsed.fault(Refusal.SIGNED);
            }
            if (place.page() < 1 || place.page() > document.getNumberOfPages()) {
                return Parsed.fault(Refusal.NO_SUCH_PAGE);
            }
            PDPage page = document.getPage(place.page() - 1);
            if (!isOn(page, place)) {
                return Parsed.fault(Refusal.OUTSIDE_PAGE);
            }
            return Parsed.value(stamped(document, page, modules, place));
        } catch (InvalidPasswordException e) {
            return Parsed.fault(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            return Parsed.fault(Refusal.BROKEN);
        }
    }

    private static boolean isSigned(PDDocument document) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        return catalog.containsKey(COSName.PERMS)
                || !document.getSignatureDictionaries().isEmpty();
    }

    private static boolean isOn(PDPage page, Place place) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = (turned ? box.getHeight() : box.getWidth()) / MM;
        double height = (turned ? box.getWidth() : box.getHeight()) / MM;
        return place.x() >= 0
                && place.y() >= 0
                && place.x() + place.size() <= width
                && place.y() + place.size() <= height;
    }

    private static byte[] stamped(PDDocument document, PDPage page, boolean[][] modules, Place place)
            throws IOException {
        // Resources may be shared by pages or inherited; this page gets its own copy.
        COSDictionary resources = page.getResources() == null
                ? new COSDictionary()
                : new COSDictionary(page.getResources().getCOSObject());
        COSDictionary forms = resources.getCOSDictionary(COSName.XOBJECT);
        resources.setItem(COSName.XOBJECT, forms == null ? new COSDictionary() : new COSDictionary(forms));
        page.setResources(new PDResources(resources));
        try (MarkDrawing drawing = new MarkDrawing(document)) {
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.transform(new Matrix(upright(page)));
                drawing.draw(content, new Mark.Symbol(modules, place.x() * MM, place.y() * MM, place.size() * MM));
                content.endMarkedContent();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** From the page as it is seen to the page's own coordinates. */
    private static AffineTransform upright(PDPage page) {
        PDRectangle box = page.getCropBox();
        AffineTransform place = AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        switch ((page.getRotation() % 360 + 360) % 360) {
            case 90 -> place.concatenate(new AffineTransform(0, 1, -1, 0, box.getWidth(), 0));
            case 180 -> place.concatenate(new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight()));
            case 270 -> place.concatenate(new AffineTransform(0, -1, 1, 0, 0, box.getHeight()));
            default -> {
                // as it is
            }
        }
        return place;
    }
}
