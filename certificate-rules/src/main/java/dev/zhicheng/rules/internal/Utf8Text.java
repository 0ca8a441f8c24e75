package dev.zhicheng.rules.internal;

import java.util.Arrays;

/**
 * A text that grows as UTF-8, to be hashed: no character is held twice. A lone surrogate becomes ?, as in the JDK. Not
 * thread-safe.
 */
public final class Utf8Text {

    private static final int MOST_BYTES = 3;

    private byte[] bytes;
    private int length;

    /** An empty text with room for so many bytes. */
    public Utf8Text(int capacity) {
        bytes = new byte[capacity];
    }

    /** Adds an ASCII character. */
    public void append(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
    }

    /** Adds what is encoded already. */
    public void append(byte[] utf8) {
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** Adds a text. */
    public void append(String text) {
        ensure(MOST_BYTES * text.length());
        // In locals: a field that is written for each byte costs more than the byte.
        byte[] into = bytes;
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                into[at++] = (byte) (0xE0 | c >> 12);
                into[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int codePoint = Character.toCodePoint(c, text.charAt(++i));
                into[at++] = (byte) (0xF0 | codePoint >> 18);
                into[at++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
                into[at++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
                into[at++] = (byte) (0x80 | codePoint & 0x3F);
            } else {
                into[at++] = '?';
            }
        }
        length = at;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** SHA-256 of the text. */
    public String sha256() {
        return Sha256.hex(bytes, length);
    }
}
