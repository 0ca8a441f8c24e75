package dev.zhicheng.render.qr.internal;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version.ECB;
import com.google.zxing.qrcode.decoder.Version.ECBlocks;

/**
 * One of the 40 sizes at error correction M: its capacity, and a symbol with everything but the data drawn, computed once.
 * Which codewords go where is ZXing's table; the drawing follows ISO/IEC 18004 clauses 6.3, 7.7 and 7.9.
 */
final class Version {

    /**
     * Always the third: the standard's search for the mask with the least penalty costs thirty times the rest, every mask
     * decodes, and signed bytes look random under any of them.
     */
    private static final int MASK = 3;

    private final int number;
    private final int size;
    private final int[] blockData;
    private final int dataCodewords;
    private final ReedSolomon correction;
    private final boolean[][] drawn;
    private final boolean[][] reserved;

    /** Where each data bit goes, in order, and whether the mask turns it over. */
    private final short[] rows;

    private final short[] columns;
    private final boolean[] masked;

    Version(int number) {
        var known = com.google.zxing.qrcode.decoder.Version.getVersionForNumber(number);
        ECBlocks blocks = known.getECBlocksForLevel(ErrorCorrectionLevel.M);
        this.number = number;
        this.size = 17 + 4 * number;
        this.blockData = new int[blocks.getNumBlocks()];
        int at = 0;
        int sum = 0;
        for (ECB group : blocks.getECBlocks()) {
            for (int i = 0; i < group.getCount(); i++) {
                blockData[at++] = group.getDataCodewords();
                sum += group.getDataCodewords();
            }
        }
        this.dataCodewords = sum;
        this.correction = new ReedSolomon(blocks.getECCodewordsPerBlock());
        this.drawn = new boolean[size][size];
        this.reserved = new boolean[size][size];
        drawFunctionPatterns(known.getAlignmentPatternCenters());
        int free = 0;
        for (boolean[] row : reserved) {
            for (boolean taken : row) {
                free += taken ? 0 : 1;
            }
        }
        this.rows = new short[free];
        this.columns = new short[free];
        this.masked = new boolean[free];
        findPlaces();
    }

    /** How many data bits it holds. */
    int capacity() {
        return 8 * dataCodewords;
    }

    /** The symbol of data bits that fit. */
    boolean[][] draw(Bits bits) {
        bits.put(0, Math.min(4, capacity() - bits.length()));
        bits.put(0, -bits.length() & 7);
        for (int pad = 0xEC; bits.length() < capacity(); pad ^= 0xEC ^ 0x11) {
            bits.put(pad, 8);
        }
        byte[] codewords = interleave(bits.toBytes(dataCodewords));
        boolean[][] modules = new boolean[size][];
        for (int row = 0; row < size; row++) {
            modules[row] = drawn[row].clone();
        }
        for (int i = 0; i < rows.length; i++) {
            boolean bit = i < 8 * codewords.length && (codewords[i >> 3] >> (7 - (i & 7)) & 1) == 1;
            modules[rows[i]][columns[i]] = bit ^ masked[i];
        }
        return modules;
    }

    private byte[] interleave(byte[] data) {
        int blocks = blockData.length;
        byte[][] corrections = new byte[blocks][];
        int[] starts = new int[blocks];
        int start = 0;
        for (int block = 0; block < blocks; block++) {
            starts[block] = start;
            corrections[block] = correction.of(data, start, start + blockData[block]);
            start += blockData[block];
        }
        byte[] all = new byte[data.length + blocks * corrections[0].length];
        int at = 0;
        for (int i = 0; i < blockData[blocks - 1]; i++) {
            for (int block = 0; block < blocks; block++) {
                if (i < blockData[block]) {
                    all[at++] = data[starts[block] + i];
                }
            }
        }
        for (int i = 0; i < corrections[0].length; i++) {
            for (int block = 0; block < blocks; block++) {
                all[at++] = corrections[block][i];
            }
        }
        return all;
    }

    private void drawFunctionPatterns(int[] centres) {
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(3, size - 4);
        finder(size - 4, 3);
        int last = centres.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= last; j++) {
                boolean onFinder = i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0;
                if (!onFinder) {
                    alignment(centres[i], centres[j]);
                }
            }
        }
        format();
        if (number >= 7) {
            version();
        }
    }

    private void finder(int row, int column) {
        for (int dr = -4; dr <= 4; dr++) {
            for (int dc = -4; dc <= 4; dc++) {
                int distance = Math.max(Math.abs(dr), Math.abs(dc));
                int r = row + dr;
                int c = column + dc;
                if (r >= 0 && r < size && c >= 0 && c < size) {
                    set(r, c, distance != 2 && distance != 4);
                }
            }
        }
    }

    private void alignment(int row, int column) {
        for (int dr = -2; dr <= 2; dr++) {
            for (int dc = -2; dc <= 2; dc++) {
                set(row + dr, column + dc, Math.max(Math.abs(dr), Math.abs(dc)) != 1);
            }
        }
    }

    /** Level M and the mask, protected by BCH (15,5), twice. */
    private void format() {
        int rest = MASK;
        for (int i = 0; i < 10; i++) {
            rest = rest << 1 ^ (rest >>> 9) * 0x537;
        }
        int bits = (MASK << 10 | rest) ^ 0x5412;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >> i & 1) == 1;
            if (i < 6) {
                set(i, 8, bit);
            } else if (i < 8) {
                set(i + 1, 8, bit);
            } else if (i == 8) {
                set(8, 7, bit);
            } else {
                set(8, 14 - i, bit);
            }
            if (i < 8) {
                set(8, size - 1 - i, bit);
            } else {
                set(size - 15 + i, 8, bit);
            }
        }
        set(size - 8, 8, true);
    }

    /** The version's number, protected by BCH (18,6), twice. */
    private void version() {
        int rest = number;
        for (int i = 0; i < 12; i++) {
            rest = rest << 1 ^ (rest >>> 11) * 0x1F25;
        }
        int bits = number << 12 | rest;
        for (int i = 0; i < 18; i++) {
            boolean bit = (bits >> i & 1) == 1;
            set(size - 11 + i % 3, i / 3, bit);
            set(i / 3, size - 11 + i % 3, bit);
        }
    }

    private void set(int row, int column, boolean dark) {
        drawn[row][column] = dark;
        reserved[row][column] = true;
    }

    /** Up and down in columns of two from the lower right corner. */
    private void findPlaces() {
        int at = 0;
        for (int right = size - 1; right >= 1; right -= 2) {
            if (right == 6) {
                right = 5;
            }
            boolean upward = (right + 1 & 2) == 0;
            for (int step = 0; step < size; step++) {
                int row = upward ? size - 1 - step : step;
                for (int column = right; column >= right - 1; column--) {
                    if (!reserved[row][column]) {
                        rows[at] = (short) row;
                        columns[at] = (short) column;
                        masked[at++] = (row + column) % 3 == 0;
                    }
                }
            }
        }
    }
}
