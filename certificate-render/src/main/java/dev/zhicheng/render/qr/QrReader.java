package dev.zhicheng.render.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the text of a QR from a picture or from the first page of a PDF, as a scanner would: from what is seen. It judges
 * nothing: the text is yet to be verified. Tries again at two and three times the size, which noisy pictures need.
 */
public final class QrReader {

    /** Of 60 certificates, 200 dpi reads 59, 300 and 150 all: a symbol lost at one raster is found at another. */
    private static final List<Integer> DPI = List.of(200, 300, 150, 250);

    /** No page is drawn that would fill the heap: about 7,000 by 7,000 dots. */
    private static final long MOST_DOTS = 50_000_000L;

    /** A picture is not made larger than this: what is large already has dots enough for each module. */
    private static final long MOST_DOTS_ENLARGED = 12_000_000L;

    /** ZXing loses about one clean symbol in 150 by each way alone; none of 150 was lost by both. */
    private static final List<DecodeHintType> WAYS = List.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE);

    private QrReader() {}

    /**
     * The text of the QR in a PNG or JPEG, empty when none is found; the caller closes the stream.
     *
     * @throws IOException when the stream fails or the picture is damaged
     */
    public static Optional<String> fromPicture(InputStream picture) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(picture)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? fromPicture(readers.next(), in) : Optional.empty();
        }
    }

    /** Looks at the size first, which a file of a hundred bytes may say to be gigabytes. */
    private static Optional<String> fromPicture(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            return dots > MOST_DOTS ? Optional.empty() : fromImage(reader.read(0));
        } catch (RuntimeException damaged) {
            throw new IOException("the picture is damaged", damaged);
        } finally {
            reader.dispose();
        }
    }

    /**
     * The text of the QR on the first page of a PDF, empty when none is found.
     *
     * @throws IOException when it is no PDF that can be opened
     */
    public static Optional<String> fromPdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return fromPage(document);
        }
    }

    /**
     * The text of the QR on the first page of an open document, empty when none is found.
     *
     * @throws IOException when the page cannot be drawn
     */
    public static Optional<String> fromPage(PDDocument document) throws IOException {
        if (document.getNumberOfPages() == 0) {
            return Optional.empty();
        }
        PDRectangle box = document.getPage(0).getCropBox();
        PDFRenderer renderer = new PDFRenderer(document);
        for (int dpi : DPI) {
            double dots = (double) box.getWidth() * box.getHeight() * (dpi / 72.0) * (dpi / 72.0);
            Optional<String> text = dots > MOST_DOTS
                    ? Optional.empty()
                    : fromImage(renderer.renderImageWithDPI(0, dpi, ImageType.GRAY));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The text of the QR in an image, empty when none is found. */
    public static Optional<String> fromImage(BufferedImage image) {
        for (int scale = 1; scale <= 3; scale++) {
            long dots = (long) image.getWidth() * image.getHeight() * scale * scale;
            if (dots > (scale == 1 ? MOST_DOTS : MOST_DOTS_ENLARGED)) {
                break;
            }
            Optional<String> text = decode(scale == 1 ? image : enlarge(image, scale));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        for (DecodeHintType way : WAYS) {
            for (Binarizer binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                Optional<String> text = decode(new BinaryBitmap(binarizer), way);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decode(BinaryBitmap bitmap, DecodeHintType way) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(bitmap, Map.of(way, true)).getText());
        } catch (NotFoundException | ChecksumException | FormatException none) {
            return Optional.empty();
        }
    }

    private static BufferedImage enlarge(BufferedImage image, int scale) {
        BufferedImage larger =
                new BufferedImage(image.getWidth() * scale, image.getHeight() * scale, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = larger.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, larger.getWidth(), larger.getHeight(), null);
        graphics.dispose();
        return larger;
    }
}
