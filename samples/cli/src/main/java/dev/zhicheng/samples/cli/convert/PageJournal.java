package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.samples.cli.UserError;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVMap;

/**
 * Which pages were drawn, by their digests: {@code certificates.sha256}, as {@code sha256sum -c} reads it.
 *
 * <p>A page's line is written before the page is moved to its place. So a run that goes on after another was killed finds
 * the digest of every page that is there, and a page whose digest fits is not drawn again. A number's content never changes
 * (the ledger sees to it); what else a page depends on stands in the first line, and when that differs, every page is drawn
 * anew. The file is locked: two runs in one folder would take each other's files away. Thread-safe.
 */
final class PageJournal implements AutoCloseable {

    /** Its file's name. */
    static final String NAME = "certificates.sha256";

    private static final String FIRST_LINE = "# drawn with ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  certificates/(.+)\\.pdf");

    private final FileChannel channel;
    private final Path file;
    private ConcurrentMap<String, String> digests = new ConcurrentHashMap<>();
    private String drawnWith = "";

    private PageJournal(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Opens the journal of a folder, and keeps every other run out of the folder until it is closed. */
    static PageJournal open(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new PageJournal(channel, file);
            }
        } catch (OverlappingFileLockException byThisProcess) {
            channel.close();
            throw inUse(folder);
        }
        channel.close();
        throw inUse(folder);
    }

    private static UserError inUse(Path folder) {
        return new UserError(folder + ": another convert is writing to this folder");
    }

    /**
     * Reads what earlier runs drew.
     *
     * @param kept where the digests are to be kept, by number and in the order of the numbers
     * @param with a digest of all that every page depends on
     */
    void load(MVMap<String, String> kept, String with) throws IOException {
        digests = kept;
        drawnWith = with;
        // Not closed: closing any reader of the file would give up the lock on it.
        BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        String first = lines.readLine();
        long whole = (FIRST_LINE + with).equals(first) ? bytes(first) : 0;
        for (String line = whole == 0 ? null : lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                break;
            }
            kept.put(matcher.group(2), matcher.group(1));
            whole += bytes(line);
        }
        boolean ended = whole <= channel.size();
        channel.truncate(Math.min(whole, channel.size()));
        channel.position(channel.size());
        if (whole == 0) {
            write(FIRST_LINE + with + "\n");
        } else if (!ended) {
            write("\n");
        }
    }

    private static long bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    /** Whether the page of this number is in its place, whole and as it was drawn. */
    boolean holds(String number, Path page) throws IOException {
        String digest = digests.get(number);
        return digest != null && Files.exists(page) && digest.equals(sha256(Files.readAllBytes(page)));
    }

    /** Writes down a page that is about to be put in its place. */
    void add(String number, byte[] page) throws IOException {
        String digest = sha256(page);
        digests.put(number, digest);
        write(line(digest, number));
    }

    private synchronized void write(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Writes the journal again with one line for each page that is there, by number. */
    void writeTo(Path compact, Path pages) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(compact)) {
            out.write(FIRST_LINE + drawnWith + "\n");
            for (Map.Entry<String, String> page : digests.entrySet()) {
                if (Files.exists(pages.resolve(page.getKey() + ".pdf"))) {
                    out.write(line(page.getValue(), page.getKey()));
                }
            }
        }
    }

    private static String line(String digest, String number) {
        return digest + "  certificates/" + number + ".pdf\n";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Gives the folder free; a journal in which nothing was ever written is taken away. */
    @Override
    public void close() throws IOException {
        boolean empty = channel.size() == 0;
        channel.close();
        if (empty) {
            Files.deleteIfExists(file);
        }
    }
}
