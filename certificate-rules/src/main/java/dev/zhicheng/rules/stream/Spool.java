package dev.zhicheng.rules.stream;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Byte strings on disk, found again by where they begin. Not thread-safe. */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final OutputStream out;
    private long written;
    private @Nullable RandomAccessFile in;

    Spool(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    /** Where the next byte string will begin. */
    long position() {
        return written;
    }

    void append(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        written += length;
    }

    /** The bytes from one position to another. */
    byte[] read(long from, long to) throws IOException {
        RandomAccessFile reading = in;
        if (reading == null) {
            out.flush();
            reading = new RandomAccessFile(file.toFile(), "r");
            in = reading;
        }
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        reading.seek(from);
        reading.readFully(bytes);
        return bytes;
    }

    /** Everything from the beginning. */
    InputStream readAll() throws IOException {
        out.flush();
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
    }
}
