package dev.zhicheng.rules.ledger.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The hash chain: a record's hash is SHA-256 over the hash before it (64 hex digits) and the record's JSON, byte for byte.
 * A line is that JSON with the hash put in as its last member, so that the chain can be checked with any tool.
 */
final class Chain {

    /** What stands before the header. */
    static final String GENESIS = "0".repeat(64);

    private static final byte[] MEMBER = ",\"hash\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SUFFIX = MEMBER.length + 64 + 2;

    private Chain() {}

    /** A record that follows a hash. */
    static Split next(String before, byte[] body) {
        return new Split(body, hash(before, body));
    }

    private static String hash(String before, byte[] body) {
        MessageDigest sha = sha256();
        sha.update(before.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(sha.digest(body));
    }

    /** A line's JSON without its hash, and the hash; empty when it has no hash at its end. */
    static Optional<Split> split(byte[] line) {
        int at = line.length - SUFFIX;
        if (at < 1
                || line[line.length - 1] != '}'
                || line[line.length - 2] != '"'
                || !Arrays.equals(line, at, at + MEMBER.length, MEMBER, 0, MEMBER.length)) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(line, at + 1);
        body[at] = '}';
        return Optional.of(new Split(body, new String(line, at + MEMBER.length, 64, StandardCharsets.US_ASCII)));
    }

    /** A line in its two parts; the body as bytes, since only these are what was hashed. */
    record Split(byte[] body, String hash) {

        boolean follows(String before) {
            return hash.equals(Chain.hash(before, body));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Writes the line, and its end. */
        void writeTo(OutputStream out) throws IOException {
            out.write(body, 0, body.length - 1);
            out.write(MEMBER);
            out.write(hash.getBytes(StandardCharsets.US_ASCII));
            out.write(END);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
