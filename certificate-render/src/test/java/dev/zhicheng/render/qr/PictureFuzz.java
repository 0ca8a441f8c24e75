package dev.zhicheng.render.qr;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes as a picture: a text, none, or a picture that cannot be read. */
public final class PictureFuzz {

    private PictureFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            QrReader.fromPicture(new ByteArrayInputStream(data));
        } catch (IOException damaged) {
            // as promised
        }
    }
}
