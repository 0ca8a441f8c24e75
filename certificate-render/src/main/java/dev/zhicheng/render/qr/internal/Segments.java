package dev.zhicheng.render.qr.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text cut into segments (ISO/IEC 18004 clause 7.4): alphanumeric when the whole text is of that set (form A), else
 * bytes with a numeric tail when it ends in many digits (form U).
 */
final class Segments {

    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** For each ASCII character its place in the set, -1 for none. */
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHANUMERIC.length(); i++) {
            VALUES[ALPHANUMERIC.charAt(i)] = (byte) i;
        }
    }

    /** Fewer digits than this do not pay for the head of a second segment. */
    private static final int SHORTEST_NUMERIC_TAIL = 8;

    private static final int UTF_8 = 26;

    private Segments() {}

    /** The data bits of a text for a version, without terminator. */
    static Bits encode(String text, int version) {
        Bits bits = new Bits();
        int range = version <= 9 ? 0 : version <= 26 ? 1 : 2;
        if (isAlphanumeric(text)) {
            alphanumeric(bits, text, range);
            return bits;
        }
        int tail = text.length();
        while (tail > 0 && text.charAt(tail - 1) >= '0' && text.charAt(tail - 1) <= '9') {
            tail--;
        }
        if (text.length() - tail < SHORTEST_NUMERIC_TAIL) {
            tail = text.length();
        }
        bytes(bits, text.substring(0, tail), range);
        if (tail < text.length()) {
            numeric(bits, text.substring(tail), range);
        }
        return bits;
    }

    private static boolean isAlphanumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (value(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int value(char character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }

    private static void alphanumeric(Bits bits, String text, int range) {
        bits.put(0b0010, 4).put(text.length(), 9 + 2 * range);
        int i = 0;
        for (; i + 1 < text.length(); i += 2) {
            bits.put(value(text.charAt(i)) * 45 + value(text.charAt(i + 1)), 11);
        }
        if (i < text.length()) {
            bits.put(value(text.charAt(i)), 6);
        }
    }

    private static void numeric(Bits bits, String digits, int range) {
        bits.put(0b0001, 4).put(digits.length(), 10 + 2 * range);
        for (int i = 0; i < digits.length(); i += 3) {
            int end = Math.min(i + 3, digits.length());
            bits.put(Integer.parseInt(digits, i, end, 10), 3 * (end - i) + 1);
        }
    }

    private static void bytes(Bits bits, String text, int range) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != text.length()) {
            bits.put(0b0111, 4).put(UTF_8, 8);
        }
        bits.put(0b0100, 4).put(bytes.length, range == 0 ? 8 : 16);
        for (byte one : bytes) {
            bits.put(one & 0xFF, 8);
        }
    }
}
