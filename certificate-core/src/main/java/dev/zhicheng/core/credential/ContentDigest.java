package dev.zhicheng.core.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ties a credential to the data file that travels with it: the first 16 bytes of SHA-256 over that file.
 *
 * <p>Enough against a second file made to fit (2^128), which is the attack here. Immutable and thread-safe.
 */
public final class ContentDigest {

    /** Its length in bytes. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private ContentDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of a file's bytes. */
    public static ContentDigest over(byte[] content) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentDigest(Arrays.copyOf(full, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The digest with these bytes.
     *
     * @throws IllegalArgumentException when they are not 16
     */
    public static ContentDigest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a content digest has 16 bytes");
        }
        return new ContentDigest(bytes.clone());
    }

    /** A copy of its 16 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 32 lower-case hexadecimal digits. */
    @Override
    @JsonValue
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentDigest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
