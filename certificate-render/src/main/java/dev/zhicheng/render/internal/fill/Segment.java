package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Part of a compressed stream that can be put after any other: deflate blocks that begin and end on a byte and refer to
 * nothing before them, with the checksum of what they hold.
 *
 * @param deflated the blocks
 * @param length of the data
 * @param adler Adler-32 of the data
 */
record Segment(byte[] deflated, int length, int adler) {

    private static final int MODULUS = 65_521;

    /** The smallest of what compressing at the highest level and storing give. */
    static Segment of(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            byte[] out = new byte[data.length + data.length / 100 + 64];
            deflater.setInput(data);
            int size = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
            if (size > data.length + 5 && data.length < 65_536) {
                Sink stored = new Sink(data.length + 5);
                store(stored, data, data.length);
                return new Segment(stored.toBytes(), data.length, checksum(data, 0, data.length));
            }
            return new Segment(Arrays.copyOf(out, size), data.length, checksum(data, 0, data.length));
        } finally {
            deflater.end();
        }
    }

    /** A stored block: at most 65,535 bytes. */
    static void store(Sink out, byte[] data, int length) {
        out.put(0).put(length).put(length >> 8).put(~length).put(~length >> 8).put(data, 0, length);
    }

    static int checksum(byte[] data, int from, int length) {
        Adler32 adler = new Adler32();
        adler.update(data, from, length);
        return (int) adler.getValue();
    }

    /** The checksum of two data one after the other, from theirs and the length of the second (as zlib does). */
    static int combine(int first, int second, int secondLength) {
        long rest = secondLength % MODULUS;
        long a1 = first & 0xFFFF;
        long b1 = first >>> 16;
        long a2 = second & 0xFFFF;
        long b2 = second >>> 16;
        long a = (a1 + a2 + MODULUS - 1) % MODULUS;
        long b = (rest * a1 % MODULUS + b1 + b2 + MODULUS - rest) % MODULUS;
        return (int) (b << 16 | a);
    }
}
