package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A Huffman code (RFC 1951 3.2.7) trained once on text like that to come. Writing with it looks for no repetition but of one
 * phrase known beforehand: the search is what costs. Holds printable ASCII and line feeds. Immutable and thread-safe.
 */
final class TrainedCode {

    private static final int END = 256;

    /** The symbol of a length from 3 to 10 is 254 more. */
    private static final int LENGTHS = 254;

    private static final int SYMBOLS = LENGTHS + 11;

    /** How far back the phrase may be repeated from: the distances of four symbols, 4 to 7, of two bits each. */
    private static final int NEAREST = 5;

    private static final int FARTHEST = 16;
    private static final int DISTANCES = 8;

    /** The code of the code lengths below says 0 to 13 in four bits each, and a run of zeros in three. */
    private static final int LONGEST = 13;

    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int ZEROS = 18;
    private static final int FEWEST_ZEROS = 11;
    private static final int MOST_ZEROS = 138;

    private final byte[] phrase;
    private final byte[] header;
    private final int headerBits;

    /** For each byte or length its code, first bit lowest, above four bits of length. */
    private final int[] codes = new int[SYMBOLS];

    private TrainedCode(byte[] phrase, int[] lengths) {
        this.phrase = phrase;
        assign(lengths);
        Sink out = new Sink(128);
        Bits bits = new Bits(out);
        header(bits, lengths);
        this.headerBits = 8 * out.size() + bits.pending();
        bits.align();
        this.header = out.toBytes();
    }

    /**
     * A code for texts whose characters are about as frequent as in a sample.
     *
     * @param phrase what every line of it ends in, 3 to 10 characters; empty for none
     */
    static TrainedCode of(byte[] sample, String phrase) {
        byte[] repeated = phrase.getBytes(StandardCharsets.US_ASCII);
        int[] counts = new int[SYMBOLS];
        for (int i = 0; i < sample.length; ) {
            if (isAt(repeated, sample, i, sample.length)) {
                counts[LENGTHS + repeated.length]++;
                i += repeated.length;
            } else {
                counts[sample[i++]]++;
            }
        }
        for (int i = ' '; i <= '~'; i++) {
            counts[i]++;
        }
        counts['\n']++;
        counts[END]++;
        int[] lengths = lengths(counts);
        while (Arrays.stream(lengths).max().orElseThrow() > LONGEST) {
            for (int i = 0; i < SYMBOLS; i++) {
                counts[i] = (counts[i] + 1) / 2;
            }
            lengths = lengths(counts);
        }
        return new TrainedCode(repeated, lengths);
    }

    /**
     * Writes data as a deflate block and ends on a byte.
     *
     * @throws IllegalArgumentException when a byte is neither printable ASCII nor a line feed
     */
    void write(Sink out, byte[] data, int size) {
        int whole = headerBits >> 3;
        out.put(header, 0, whole);
        Bits bits = new Bits(out);
        if ((headerBits & 7) != 0) {
            bits.put(header[whole], headerBits & 7);
        }
        int last = -FARTHEST - 1;
        for (int i = 0; i < size; ) {
            boolean repeated = isAt(phrase, data, i, size);
            int back = i - last;
            if (repeated) {
                last = i;
            }
            if (repeated && back >= NEAREST && back <= FARTHEST) {
                symbol(bits, LENGTHS + phrase.length);
                distance(bits, back);
                i += phrase.length;
            } else {
                symbol(bits, data[i++] & 0xFF);
            }
        }
        symbol(bits, END);
        // An empty stored block, whose length field begins on a byte.
        bits.put(0, 3);
        bits.align();
        out.put(0).put(0).put(0xFF).put(0xFF);
    }

    /** Looks at the end first: a digit and a space are everywhere, a line's end is not. */
    private static boolean isAt(byte[] phrase, byte[] data, int at, int size) {
        int last = phrase.length - 1;
        if (last < 0 || at + last >= size || data[at + last] != phrase[last]) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (data[at + i] != phrase[i]) {
                return false;
            }
        }
        return true;
    }

    private void symbol(Bits bits, int symbol) {
        int code = codes[symbol];
        if (code == 0) {
            throw new IllegalArgumentException("the code holds ASCII only");
        }
        bits.put(code >>> 4, code & 15);
    }

    /** RFC 1951 3.2.5. */
    private static void distance(Bits bits, int back) {
        if (back <= 8) {
            bits.put(back <= 6 ? 0b00 : 0b10, 2).put(back - 5 & 1, 1);
        } else {
            bits.put(back <= 12 ? 0b01 : 0b11, 2).put(back - 9 & 3, 2);
        }
    }

    private record Node(
            int count,
            int order,
            @Nullable Node left,
            @Nullable Node right) {}

    /** How long each symbol's code is (Huffman 1952); 0 for one that does not occur. */
    private static int[] lengths(int[] counts) {
        PriorityQueue<Node> open =
                new PriorityQueue<>(Comparator.comparingInt(Node::count).thenComparingInt(Node::order));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                open.add(new Node(counts[i], i, null, null));
            }
        }
        int order = counts.length;
        while (open.size() > 1) {
            Node left = open.remove();
            Node right = open.remove();
            open.add(new Node(left.count + right.count, order++, left, right));
        }
        int[] lengths = new int[counts.length];
        descend(open.remove(), 0, lengths);
        return lengths;
    }

    private static void descend(Node node, int depth, int[] lengths) {
        if (node.left == null || node.right == null) {
            lengths[node.order] = depth;
        } else {
            descend(node.left, depth + 1, lengths);
            descend(node.right, depth + 1, lengths);
        }
    }

    /** Codes from their lengths, as RFC 1951 3.2.2 numbers them. */
    private void assign(int[] lengths) {
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = reversed(code++, length) << 4 | length;
                }
            }
            code <<= 1;
        }
    }

    private static int reversed(int code, int length) {
        return Integer.reverse(code) >>> 32 - length;
    }

    private static void header(Bits bits, int[] lengths) {
        bits.put(0b100, 3).put(SYMBOLS - 257, 5).put(DISTANCES - 1, 5).put(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            bits.put(symbol == ZEROS ? 3 : symbol <= LONGEST ? 4 : 0, 3);
        }
        for (int at = 0; at < SYMBOLS; ) {
            int end = at;
            while (end < SYMBOLS && lengths[end] == 0 && end - at < MOST_ZEROS) {
                end++;
            }
            if (end - at >= FEWEST_ZEROS) {
                bits.put(0, 3).put(end - at - FEWEST_ZEROS, 7);
                at = end;
            } else {
                length(bits, lengths[at++]);
            }
        }
        for (int i = 0; i < DISTANCES; i++) {
            length(bits, i < 4 ? 0 : 2);
        }
    }

    /** The three-bit code is 000, so those of four bits go on from 0010. */
    private static void length(Bits bits, int length) {
        bits.put(reversed(length + 2, 4), 4);
    }

    /** Bits as deflate packs them: from the lowest of each byte. */
    private static final class Bits {
        private final Sink out;
        private long held;
        private int count;

        Bits(Sink out) {
            this.out = out;
        }

        int pending() {
            return count;
        }

        Bits put(int value, int length) {
            held |= (value & (1L << length) - 1) << count;
            count += length;
            if (count >= 32) {
                out.littleEndian((int) held);
                held >>>= 32;
                count -= 32;
            }
            return this;
        }

        void align() {
            for (; count > 0; count -= 8) {
                out.put((int) held);
                held >>>= 8;
            }
            count = 0;
        }
    }
}
