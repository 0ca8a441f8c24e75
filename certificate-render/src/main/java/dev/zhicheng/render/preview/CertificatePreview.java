package dev.zhicheng.render.preview;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A certificate as a picture for the screen, with 预览 and 样本 across it. It has no force and says so (五: 电子证书的任何形式
 * 电子再转换版本，不具备同等法律效力). Immutable and thread-safe.
 */
public interface CertificatePreview {

    /** Finer than this no screen shows it and the picture fills the heap. */
    int MOST_DPI = 400;

    /**
     * Writes it as PNG; the stream stays open.
     *
     * @param dpi dots per inch, 1 to {@link #MOST_DPI}
     * @throws IllegalArgumentException when it is another
     * @throws IOException when the stream fails
     */
    void png(int dpi, OutputStream out) throws IOException;

    /**
     * Writes it as SVG in UTF-8, letters as curves; the stream stays open.
     *
     * @throws IOException when the stream fails
     */
    void svg(OutputStream out) throws IOException;
}
