package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Buffers and a compressor that one fill uses at a time: making a zlib state for each file costs more than using it. */
final class Scratch {

    private final Stream stream = new Stream();
    private final Sink text = new Sink(16 * 1024);
    private final PdfFile file = new PdfFile();

    /** Shared by all threads of one compiled page; holds as many as were ever in use at once. */
    static final class Pool {
        private final Queue<Scratch> free = new ConcurrentLinkedQueue<>();

        Scratch take() {
            Scratch scratch = free.poll();
            return scratch == null ? new Scratch() : scratch;
        }

        void give(Scratch scratch) {
            free.add(scratch);
        }
    }

    Stream stream() {
        return stream;
    }

    /** An empty buffer; what it held before is gone. */
    Sink text() {
        text.clear();
        return text;
    }

    PdfFile file() {
        return file;
    }
}
