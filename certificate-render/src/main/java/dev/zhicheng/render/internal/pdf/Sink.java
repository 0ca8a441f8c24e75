package dev.zhicheng.render.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, written as a PDF wants them. For one thread. */
public final class Sink {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    /** An empty one with room for that many bytes. */
    public Sink(int capacity) {
        bytes = new byte[capacity];
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** The bytes themselves, of which the first {@link #size()} count. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets the bytes. */
    public void clear() {
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** Bytes. */
    public Sink put(byte[] more) {
        return put(more, 0, more.length);
    }

    /** Some of the bytes. */
    public Sink put(byte[] more, int from, int length) {
        room(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
        return this;
    }

    /** The lowest eight bits. */
    public Sink put(int one) {
        room(1);
        bytes[size++] = (byte) one;
        return this;
    }

    /** Four bytes, the lowest first. */
    public Sink littleEndian(int four) {
        room(4);
        bytes[size++] = (byte) four;
        bytes[size++] = (byte) (four >> 8);
        bytes[size++] = (byte) (four >> 16);
        bytes[size++] = (byte) (four >> 24);
        return this;
    }

    /** ASCII characters. */
    public Sink text(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A whole number. */
    public Sink integer(int value) {
        if (value < 0) {
            put('-');
            value = -value;
        }
        if (value < 10) {
            return put('0' + value);
        }
        if (value < 100) {
            return put('0' + value / 10).put('0' + value % 10);
        }
        int digits = 3;
        for (int rest = value / 1000; rest > 0; rest /= 10) {
            digits++;
        }
        room(digits);
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        size += digits;
        return this;
    }

    /** To a thousandth, without trailing zeros, and a space. */
    public Sink number(double value) {
        return decimal((int) Math.round(value * 1000));
    }

    /** To a hundredth of a point (3.5 µm, finer than any printer), without trailing zeros, and a space. */
    public Sink coordinate(double value) {
        return decimal((int) Math.round(value * 100) * 10);
    }

    private Sink decimal(int signed) {
        int thousandths = signed;
        if (thousandths < 0) {
            put('-');
            thousandths = -thousandths;
        }
        int rest = thousandths % 1000;
        if (thousandths >= 1000 || rest == 0) {
            integer(thousandths / 1000);
        }
        if (rest != 0) {
            put('.').put('0' + rest / 100);
            if (rest % 100 != 0) {
                put('0' + rest / 10 % 10);
            }
            if (rest % 10 != 0) {
                put('0' + rest % 10);
            }
        }
        return put(' ');
    }

    /** Exactly ten digits, as in a cross-reference table. */
    public Sink offset(int value) {
        room(10);
        for (int i = size + 9; i >= size; i--) {
            bytes[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        size += 10;
        return this;
    }

    /** Four hexadecimal digits. */
    public Sink hex4(int value) {
        room(4);
        bytes[size++] = HEX[value >> 12 & 15];
        bytes[size++] = HEX[value >> 8 & 15];
        bytes[size++] = HEX[value >> 4 & 15];
        bytes[size++] = HEX[value & 15];
        return this;
    }

    /** A text string of any characters (ISO 32000-1 7.9.2.2): UTF-16 with byte order mark, in hexadecimal. */
    public Sink string(String text) {
        text("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex4(text.charAt(i));
        }
        return put('>');
    }

    /** A reference to an object. */
    public Sink reference(int object) {
        return integer(object).text(" 0 R");
    }
}
