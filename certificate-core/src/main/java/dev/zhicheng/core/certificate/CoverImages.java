package dev.zhicheng.core.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What the bytes of a picture tell of it: its media type by content, its size and its SHA-256. */
public final class CoverImages {

    /** As many first bytes as {@link #mediaType(byte[])} needs. */
    public static final int SIGNATURE_LENGTH = 12;

    /** What is none of the known kinds. */
    private static final String UNKNOWN = "application/octet-stream";

    private record Signature(String mediaType, int offset, byte[] bytes) {

        boolean isIn(byte[] first) {
            int end = offset + bytes.length;
            return first.length >= end && Arrays.equals(first, offset, end, bytes, 0, bytes.length);
        }
    }

    /** The accepted two, and the kinds that people upload instead: a finding should name what it is. */
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("image/jpeg", 0, HexFormat.of().parseHex("ffd8ff")),
            new Signature("image/png", 0, HexFormat.of().parseHex("89504e470d0a1a0a")),
            new Signature("image/gif", 0, "GIF8".getBytes(StandardCharsets.US_ASCII)),
            new Signature("image/bmp", 0, "BM".getBytes(StandardCharsets.US_ASCII)),
            new Signature("image/tiff", 0, HexFormat.of().parseHex("49492a00")),
            new Signature("image/tiff", 0, HexFormat.of().parseHex("4d4d002a")),
            new Signature("image/webp", 8, "WEBP".getBytes(StandardCharsets.US_ASCII)),
            new Signature("image/heic", 4, "ftyphei".getBytes(StandardCharsets.US_ASCII)),
            new Signature("application/pdf", 0, "%PDF-".getBytes(StandardCharsets.US_ASCII)));

    private CoverImages() {}

    /** The media type that a file's first bytes show, whatever its name says; empty when they show none of the known. */
    public static Optional<String> mediaType(byte[] firstBytes) {
        return SIGNATURES.stream()
                .filter(signature -> signature.isIn(firstBytes))
                .map(Signature::mediaType)
                .findFirst();
    }

    /** The picture that the bytes are; {@code application/octet-stream} when they are no picture. */
    public static CoverImage describe(CoverPage page, byte[] bytes) {
        return new CoverImage(
                page,
                mediaType(bytes).orElse(UNKNOWN),
                (long) bytes.length,
                HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /**
     * As {@link #describe(CoverPage, byte[])}, from a stream that is read to its end, never held whole and not closed.
     *
     * @throws IOException when the stream cannot be read
     */
    public static CoverImage describe(CoverPage page, InputStream in) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, sha256());
        byte[] first = digested.readNBytes(SIGNATURE_LENGTH);
        byte[] buffer = new byte[8192];
        long size = first.length;
        for (int count = digested.read(buffer); count >= 0; count = digested.read(buffer)) {
            size += count;
        }
        return new CoverImage(
                page,
                mediaType(first).orElse(UNKNOWN),
                size,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
