package dev.zhicheng.samples.benchmarks.rules;

import org.jspecify.annotations.Nullable;

/** An image of a certificate, read. */
public final class ImageCase {

    private final int certificate;
    private final int index;
    private final TextField mediaType;
    private final @Nullable Long size;

    ImageCase(int certificate, int index, TextField mediaType, @Nullable Long size) {
        this.certificate = certificate;
        this.index = index;
        this.mediaType = mediaType;
        this.size = size;
    }

    /** The index of its certificate. */
    public int getCertificate() {
        return certificate;
    }

    /** Its index among the certificate's images. */
    public int getIndex() {
        return index;
    }

    /** Its media type in lower case. */
    public TextField getMediaType() {
        return mediaType;
    }

    /** Its size in bytes, or null. */
    public @Nullable Long getSize() {
        return size;
    }
}
