package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerVerdict.Fault;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The journal: one line for the header, one for each record, every batch forced to the disk before its outcomes are let
 * out.
 *
 * <p>A crash leaves a beginning of what was written. So a last line without its line feed was never acknowledged and is
 * cut off; anything else that does not follow is a change from outside, and the journal is refused.
 */
final class JournalFile implements AutoCloseable {

    private final Path path;
    /** Not a channel: a channel is closed under the hands of all when one of its threads is interrupted. */
    private final RandomAccessFile file;

    private volatile long length;

    private JournalFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens a file and keeps every other process out of it. */
    static JournalFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            if (file.getChannel().tryLock() == null) {
                throw new LedgerException(Reason.LOCKED, name(path), null);
            }
            return new JournalFile(path, file);
        } catch (OverlappingFileLockException byThisProcess) {
            file.close();
            throw new LedgerException(Reason.LOCKED, name(path), byThisProcess);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Reads the whole journal into a book; begins a new one when the file is empty. Cuts off a torn last line. */
    LedgerBook load(String keyCheck, Instant now) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            LineReader lines = new LineReader(in);
            byte[] first = lines.next();
            if (first == null || (!lines.lastLineEnded() && isTornHeader(first))) {
                return begin(keyCheck, now);
            }
            LedgerBook book = header(first, keyCheck);
            length = first.length + 1L;
            boolean ended = lines.lastLineEnded();
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!lines.lastLineEnded() && isTorn(line, book.position().hash())) {
                    break;
                }
                Optional<Fault> fault = Chain.split(line).map(book::accept).orElse(Optional.of(Fault.UNREADABLE));
                if (fault.isPresent()) {
                    throw corrupt(book.position().sequence() + 1);
                }
                length += line.length + 1L;
                ended = lines.lastLineEnded();
            }
            cut(ended);
            return book;
        }
    }

    private void cut(boolean ended) throws IOException {
        if (!ended) {
            file.seek(length - 1);
            file.write('\n');
        }
        file.setLength(length);
        file.getFD().sync();
    }

    private LedgerBook begin(String keyCheck, Instant now) throws IOException {
        RecordCodec.Header header = new RecordCodec.Header(now, keyCheck);
        Chain.Split stored = Chain.next(Chain.GENESIS, RecordCodec.write(header));
        file.setLength(0);
        length = 0;
        append(stored::writeTo);
        forceFolder();
        return new LedgerBook(header, stored.hash());
    }

    private LedgerBook header(byte[] line, String keyCheck) {
        Chain.Split split =
                Chain.split(line).orElseThrow(() -> new LedgerException(Reason.NOT_A_LEDGER, name(path), null));
        return new LedgerBook(LedgerLines.readHeader(split, keyCheck), split.hash());
    }

    private LedgerException corrupt(long sequence) {
        return new LedgerException(Reason.CORRUPT, name(path) + ", record " + sequence, null);
    }

    private static boolean isTornHeader(byte[] tail) {
        byte[] start = ("{\"format\":\"" + RecordCodec.FORMAT + "\",\"version\":").getBytes(StandardCharsets.US_ASCII);
        int common = Math.min(start.length, tail.length);
        return Arrays.equals(tail, 0, common, start, 0, common) && isTorn(tail, Chain.GENESIS);
    }

    /** A whole record without its line feed is kept; a whole record and something else in its place is damage. */
    private static boolean isTorn(byte[] tail, String before) {
        byte[] without = Arrays.copyOf(tail, Math.max(tail.length - 1, 0));
        return !isWhole(tail, before) && !isWhole(without, before);
    }

    private static boolean isWhole(byte[] line, String before) {
        return Chain.split(line).filter(record -> record.follows(before)).isPresent();
    }

    /** Lines that write themselves. */
    interface Lines {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes lines and forces them to the disk. When it throws, how much was written is not known. */
    void append(Lines lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        lines.writeTo(bytes);
        file.seek(length);
        file.write(bytes.toByteArray());
        file.getFD().sync();
        length += bytes.size();
    }

    /**
     * Begins again with the lines of another ledger, header first. A crash on the way leaves a beginning of that ledger,
     * which the same import completes.
     */
    void restart(Lines lines) throws IOException {
        file.setLength(0);
        length = 0;
        append(lines);
    }

    /** What was written so far, for a reader of its own. */
    InputStream read() throws IOException {
        return new BoundedInputStream(Files.newInputStream(path), length);
    }

    /** A new file is only there after a crash if its folder was forced too; where folders cannot be, it is not needed. */
    private void forceFolder() {
        Path folder = path.toAbsolutePath().getParent();
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (IOException cannotBeOpened) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The first bytes of a file that may be growing. */
    private static final class BoundedInputStream extends FilterInputStream {
        private long left;

        BoundedInputStream(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(into, from, (int) Math.min(count, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
