package dev.zhicheng.rules.stream;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** An array of longs in a file, as long as needed, 0 where nothing was set. Not thread-safe. */
final class LongFile implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final FileChannel channel;
    private final List<LongBuffer> chunks = new ArrayList<>();

    LongFile(Path file) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    long get(long index) throws IOException {
        return chunk(index).get((int) (index % CHUNK));
    }

    void set(long index, long value) throws IOException {
        chunk(index).put((int) (index % CHUNK), value);
    }

    private LongBuffer chunk(long index) throws IOException {
        while (chunks.size() <= index / CHUNK) {
            long from = (long) chunks.size() * CHUNK * Long.BYTES;
            chunks.add(channel.map(MapMode.READ_WRITE, from, (long) CHUNK * Long.BYTES)
                    .asLongBuffer());
        }
        return chunks.get((int) (index / CHUNK));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
