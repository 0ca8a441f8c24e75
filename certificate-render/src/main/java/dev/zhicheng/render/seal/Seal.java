package dev.zhicheng.render.seal;

import java.util.Objects;

/**
 * The round red seal as it is seen over the issuer's name. It is a picture: what proves the certificate is the signature,
 * not the seal. Immutable and thread-safe.
 */
public sealed interface Seal {

    /** An unmistakable specimen (样章), for samples and tests. */
    static Seal specimen() {
        return new Drawn("电子证书演示样章", "样章 SPECIMEN");
    }

    /**
     * A seal drawn as curves: a ring, a five-pointed star, words along the ring.
     *
     * @param ring the words along the ring, usually the issuer's name; not null
     * @param caption words below the star, may be empty; not null
     */
    record Drawn(String ring, String caption) implements Seal {

        /** Refuses null. */
        public Drawn {
            Objects.requireNonNull(ring, "ring");
            Objects.requireNonNull(caption, "caption");
        }
    }

    /**
     * A picture of a seal, put on the page so that it darkens what is below and hides nothing.
     *
     * @param image PNG or JPEG bytes, square, not null
     */
    record Picture(byte[] image) implements Seal {

        /** Copies the bytes. */
        public Picture {
            image = image.clone();
        }

        /** A copy of the bytes. */
        @Override
        public byte[] image() {
            return image.clone();
        }
    }
}
