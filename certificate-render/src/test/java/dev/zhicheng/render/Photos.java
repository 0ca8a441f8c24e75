package dev.zhicheng.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos of nobody. */
public final class Photos {

    private Photos() {}

    /** A drawn bust, 295 by 413 dots (one inch, 一寸), in {@code format} JPEG or PNG. */
    public static byte[] bust(String format) {
        return bust(format, BufferedImage.TYPE_INT_RGB);
    }

    /** The same in another {@link BufferedImage} type; without background when it can be clear. */
    public static byte[] bust(String format, int type) {
        BufferedImage image = new BufferedImage(295, 413, type);
        Graphics2D paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setColor(new Color(0xF4F6F8));
        if (!image.getColorModel().hasAlpha()) {
            paint.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        paint.setColor(new Color(0x3B4454));
        paint.fill(new Ellipse2D.Double(25, 285, 245, 260));
        paint.setColor(new Color(0xE3C3A6));
        paint.fillRect(125, 235, 46, 60);
        paint.fill(new Ellipse2D.Double(88, 95, 120, 160));
        paint.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
