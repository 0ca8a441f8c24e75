package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.util.zip.Deflater;

/** A zlib stream (RFC 1950) put together of segments and of data compressed on the way. For one thread; reusable. */
final class Stream {

    private final Sink out = new Sink(32 * 1024);
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private byte[] buffer = new byte[16 * 1024];
    private int adler;

    Stream start() {
        out.clear();
        out.put(0x78).put(0x9C);
        adler = 1;
        return this;
    }

    Stream segment(Segment segment) {
        out.put(segment.deflated());
        adler = Segment.combine(adler, segment.adler(), segment.length());
        return this;
    }

    Stream stored(Sink data) {
        Segment.store(out, data.array(), data.size());
        adler = Segment.combine(adler, Segment.checksum(data.array(), 0, data.size()), data.size());
        return this;
    }

    Stream trained(TrainedCode code, Sink data) {
        code.write(out, data.array(), data.size());
        adler = Segment.combine(adler, Segment.checksum(data.array(), 0, data.size()), data.size());
        return this;
    }

    Stream compressed(Sink data) {
        int most = data.size() + data.size() / 100 + 64;
        if (buffer.length < most) {
            buffer = new byte[most];
        }
        deflater.reset();
        deflater.setInput(data.array(), 0, data.size());
        int size = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        out.put(buffer, 0, size);
        adler = Segment.combine(adler, Segment.checksum(data.array(), 0, data.size()), data.size());
        return this;
    }

    /** Ends the stream: an empty last block and the checksum. */
    Sink finish() {
        return out.put(0x03)
                .put(0x00)
                .put(adler >>> 24)
                .put(adler >>> 16)
                .put(adler >>> 8)
                .put(adler);
    }
}
