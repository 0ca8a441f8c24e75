package dev.zhicheng.rules.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits. */
public final class Sha256 {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Never fed, only copied: finding the algorithm among the providers costs more than hashing a short text. */
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    /** The digest of these bytes. */
    public static String hex(byte[] bytes) {
        return hex(bytes, bytes.length);
    }

    /** The digest of the first so many of these bytes. */
    public static String hex(byte[] bytes, int length) {
        MessageDigest digest = copy();
        digest.update(bytes, 0, length);
        return hexDigits(digest.digest());
    }

    /** The digest of this text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hexDigits(byte[] digest) {
        byte[] text = new byte[2 * digest.length];
        for (int i = 0; i < digest.length; i++) {
            text[2 * i] = DIGITS[digest[i] >> 4 & 0xF];
            text[2 * i + 1] = DIGITS[digest[i] & 0xF];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest copy() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException unusual) {
            return fresh();
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
