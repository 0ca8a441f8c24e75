package dev.zhicheng.render.qr;

import dev.zhicheng.render.qr.internal.QrEncoder;

/**
 * A QR symbol (ISO/IEC 18004) at error correction M. A text of the alphanumeric set (form A) is one segment; the digits at
 * the end of another (form U) are a numeric one: version 13 instead of 22 for a typical credential. Immutable and
 * thread-safe.
 */
public final class QrCode {

    /** Modules of white on each side (ISO/IEC 18004 clause 6.3.8). */
    public static final int QUIET_ZONE = 4;

    private final boolean[][] modules;

    private QrCode(boolean[][] modules) {
        this.modules = modules;
    }

    /**
     * The symbol of a text.
     *
     * @throws IllegalArgumentException when the text is too long for any version
     */
    public static QrCode of(String text) {
        return new QrCode(QrEncoder.encode(text));
    }

    /** Modules on a side, without the quiet zone: 17 + 4 × version. */
    public int size() {
        return modules.length;
    }

    /** Whether the module of that row, from the top, and column is dark. */
    public boolean isDark(int row, int column) {
        return modules[row][column];
    }

    /** The modules, rows from the top; a copy. */
    public boolean[][] modules() {
        boolean[][] copy = new boolean[modules.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = modules[row].clone();
        }
        return copy;
    }
}
