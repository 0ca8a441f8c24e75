package dev.zhicheng.core.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The short name of a public key: the first 8 bytes of SHA-256 over its SubjectPublicKeyInfo.
 *
 * <p>A name, not a proof: two keys may share it, so a verifier tries every key that has it. Immutable and thread-safe.
 */
public final class KeyId {

    /** Its length in bytes. */
    public static final int LENGTH = 8;

    private final byte[] bytes;

    private KeyId(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key id with these bytes.
     *
     * @throws IllegalArgumentException when they are not 8
     */
    public static KeyId of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key id has 8 bytes");
        }
        return new KeyId(bytes.clone());
    }

    /**
     * The key id written as 16 hexadecimal digits.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static KeyId of(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** A copy of its 8 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 16 lower-case hexadecimal digits. */
    @Override
    @JsonValue
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyId that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
