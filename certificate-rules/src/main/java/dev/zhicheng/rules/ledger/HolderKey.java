package dev.zhicheng.rules.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which a ledger keeps its holders: an HMAC-SHA-256 key of 32 bytes.
 *
 * <p>An identity number has about 2³⁶ plausible values, so a plain hash of it is read back in hours. Whoever has the key
 * can do that too: keep it apart from the ledger's backups, in the portal's key store or in a file only the portal can
 * read. Without it the ledger cannot find its keys again, so it is as precious as the ledger. Immutable and thread-safe;
 * it never prints itself.
 */
public final class HolderKey {

    private static final int BYTES = 32;

    private final SecretKeySpec secret;
    /** Never used itself: to copy it is cheaper than to make another. */
    private final Mac mac;

    private HolderKey(byte[] bytes) {
        this.secret = new SecretKeySpec(bytes, "HmacSHA256");
        this.mac = mac(secret);
    }

    /**
     * A key from the caller's own store.
     *
     * @param bytes 32 bytes, copied, not null
     * @throws IllegalArgumentException when there are fewer or more
     */
    public static HolderKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a holder key has 32 bytes, not " + bytes.length);
        }
        return new HolderKey(bytes.clone());
    }

    /** A new key; {@code random} is a {@code SecureRandom} in earnest. */
    public static HolderKey generate(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new HolderKey(bytes);
    }

    /**
     * The key in a file of 64 hex digits; where there is no such file, a new key is written, readable by its owner alone.
     * When two processes begin at once, both get the one key that was first in place.
     *
     * @param file the key's file, whose folder exists, not null
     * @param random a {@code SecureRandom} in earnest
     * @throws LedgerException with {@link LedgerException.Reason#WRONG_KEY} when the file holds no key
     * @throws UncheckedIOException when the file cannot be read or written
     */
    public static HolderKey readOrCreate(Path file, RandomGenerator random) {
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException noKey) {
            throw new LedgerException(LedgerException.Reason.WRONG_KEY, String.valueOf(file.getFileName()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, RandomGenerator random) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".tmp");
        try {
            if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            }
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(bytes) + "\n"));
                channel.force(true);
            }
            // A hard link either makes the whole file appear or fails because another process was first.
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            return;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** The keyed digest of some texts under a purpose, 64 lower-case hex digits. No two lists of texts run together. */
    public String digest(String purpose, String... texts) {
        Mac copy = copy();
        update(copy, purpose);
        for (String text : texts) {
            update(copy, text);
        }
        return HexFormat.of().formatHex(copy.doFinal());
    }

    private static void update(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        mac.update(bytes);
    }

    private Mac copy() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException notByThisProvider) {
            return mac(secret);
        }
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac made = Mac.getInstance("HmacSHA256");
            made.init(secret);
            return made;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "HolderKey";
    }
}
