package dev.zhicheng.render.internal.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Whether a photo can stand on the page, asked before anything is drawn. */
final class PhotoCheck {

    private PhotoCheck() {}

    /** What is wrong with a photo, or null. */
    static @Nullable String fault(byte[] photo) {
        return switch (ImageKind.of(photo)) {
            case JPEG -> JpegFrame.of(photo) == null ? "a JPEG that is neither grey nor RGB, or not whole" : null;
            case PNG -> canBeRead(photo) ? null : "a PNG that cannot be read";
            case OTHER -> "not JPEG or PNG";
        };
    }

    private static boolean canBeRead(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png)) != null;
        } catch (IOException | RuntimeException broken) {
            // The JDK's reader answers some broken files with an unchecked exception.
            return false;
        }
    }
}
