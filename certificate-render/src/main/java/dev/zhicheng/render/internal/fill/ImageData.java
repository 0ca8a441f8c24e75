package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.page.JpegFrame;
import dev.zhicheng.render.internal.pdf.Sink;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a PDF holds it: a JPEG as it is, any other by its dots.
 *
 * @param width dots
 * @param height dots
 * @param grey whether it has one channel instead of three
 * @param jpeg the JPEG's bytes, or null
 * @param dots the channels row by row, or null
 * @param opacity a channel of opacity, or null when all is opaque
 */
record ImageData(
        int width,
        int height,
        boolean grey,
        byte @Nullable [] jpeg,
        byte @Nullable [] dots,
        byte @Nullable [] opacity) {

    /** Reads a JPEG or PNG. */
    static ImageData of(byte[] image) throws IOException {
        JpegFrame frame = JpegFrame.of(image);
        if (frame != null) {
            return new ImageData(frame.width(), frame.height(), frame.channels() == 1, image, null, null);
        }
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image));
        if (picture == null) {
            throw new IOException("not a picture that can be read");
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] dots = new byte[3 * width * height];
        byte[] opacity = new byte[width * height];
        int[] row = new int[width];
        boolean opaque = true;
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                dots[3 * at] = (byte) (row[x] >> 16);
                dots[3 * at + 1] = (byte) (row[x] >> 8);
                dots[3 * at + 2] = (byte) row[x];
                opacity[at] = (byte) (row[x] >>> 24);
                opaque &= row[x] >>> 24 == 255;
            }
        }
        return new ImageData(width, height, false, null, dots, opaque ? null : opacity);
    }

    /** Writes it as one object, or two with its opacity. */
    void write(PdfFile file, int object, Stream stream) {
        String entries = head(grey ? "DeviceGray" : "DeviceRGB");
        if (jpeg != null) {
            file.plainStream(object, entries + "/Filter/DCTDecode", jpeg);
            return;
        }
        if (opacity != null) {
            int mask = file.reserve(1);
            file.stream(
                    mask,
                    head("DeviceGray"),
                    stream.start().compressed(sink(opacity)).finish());
            entries += "/SMask " + mask + " 0 R";
        }
        file.stream(object, entries, stream.start().compressed(sink(dots)).finish());
    }

    private String head(String colours) {
        return "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/ColorSpace/" + colours
                + "/BitsPerComponent 8";
    }

    private static Sink sink(byte[] data) {
        return new Sink(data.length).put(data);
    }
}
