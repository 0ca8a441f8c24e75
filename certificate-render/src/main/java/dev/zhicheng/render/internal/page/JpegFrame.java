package dev.zhicheng.render.internal.page;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a JPEG says of itself in its frame header (ITU-T T.81 B.2.2).
 *
 * @param width dots
 * @param height dots
 * @param channels 1 for grey, 3 for colour
 */
public record JpegFrame(int width, int height, int channels) {

    private static final int EIGHT_BITS = 8;

    /**
     * The frame of a JPEG that may stand in a PDF as it is (ISO 32000-1 7.4.8, ISO 19005-3 6.2.4): baseline, extended or
     * progressive, eight bits, grey or colour. Null for any other, and for one that was cut off.
     */
    public static @Nullable JpegFrame of(byte[] image) {
        if (ImageKind.of(image) != ImageKind.JPEG || !isWhole(image)) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(image);
        int at = 2;
        while (at + 9 < image.length && image[at] == (byte) 0xFF) {
            int marker = image[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xC2) {
                int height = Short.toUnsignedInt(in.getShort(at + 5));
                int width = Short.toUnsignedInt(in.getShort(at + 7));
                int channels = image[at + 9];
                boolean usual = image[at + 4] == EIGHT_BITS && (channels == 1 || channels == 3);
                return usual && width > 0 && height > 0 ? new JpegFrame(width, height, channels) : null;
            }
            at += marker == 0xFF ? 1 : 2 + Short.toUnsignedInt(in.getShort(at + 2));
        }
        return null;
    }

    /** Cameras and editors put zeros or data of their own behind the end marker, so it is looked for. */
    private static boolean isWhole(byte[] image) {
        for (int at = image.length - 2; at > 2; at--) {
            if (image[at] == (byte) 0xFF && image[at + 1] == (byte) 0xD9) {
                return true;
            }
        }
        return false;
    }
}
