package dev.zhicheng.render.internal.page;

import java.util.Arrays;
import java.util.HexFormat;

/** What a picture is, by its first bytes. */
public enum ImageKind {
    /** JPEG. */
    JPEG("ffd8ff"),
    /** PNG. */
    PNG("89504e470d0a1a0a"),
    /** Neither. */
    OTHER("");

    private final byte[] magic;

    ImageKind(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** The kind of a picture; {@code image} is not null. */
    public static ImageKind of(byte[] image) {
        for (ImageKind kind : values()) {
            if (image.length >= kind.magic.length
                    && Arrays.equals(image, 0, kind.magic.length, kind.magic, 0, kind.magic.length)) {
                return kind;
            }
        }
        return OTHER;
    }
}
