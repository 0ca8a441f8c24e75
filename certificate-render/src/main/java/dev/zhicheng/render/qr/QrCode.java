package dev.zhicheng.render.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.EnumMap;
import java.util.Map;

/**
 * A QR symbol (ISO/IEC 18004) at error correction M. A text of the alphanumeric set (form A) is one segment; another is
 * cut into segments so that the digits of form U are numeric: version 13 instead of 22 for a typical credential.
 * Immutable and thread-safe.
 */
public final class QrCode {

    /** Modules of white on each side (ISO/IEC 18004 clause 6.3.8). */
    public static final int QUIET_ZONE = 4;

    private static final String ALPHANUMERIC = "[0-9A-Z $%*+./:-]*";

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
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!text.matches(ALPHANUMERIC)) {
            hints.put(EncodeHintType.QR_COMPACT, true);
        }
        try {
            ByteMatrix matrix =
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
            boolean[][] modules = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int row = 0; row < modules.length; row++) {
                for (int column = 0; column < modules.length; column++) {
                    modules[row][column] = matrix.get(column, row) == 1;
                }
            }
            return new QrCode(modules);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR symbol", e);
        }
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
