package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.VerificationCode;
import java.util.Arrays;

/**
 * Base45 (RFC 9285), strict: refuses a letter outside the alphabet, a lone last letter, and a group beyond its bytes.
 * The public jars tried accept {@code GGW} and {@code :::}, which §4 says must be refused.
 */
public final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final byte[] VALUES = values();

    private Base45() {}

    /** Writes two bytes as three letters, a last single byte as two. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 1);
        for (int i = 0; i < bytes.length; i += 2) {
            int group = bytes[i] & 0xff;
            boolean pair = i + 1 < bytes.length;
            if (pair) {
                group = group << 8 | bytes[i + 1] & 0xff;
            }
            text.append(ALPHABET.charAt(group % 45)).append(ALPHABET.charAt(group / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(group / 2025));
            }
        }
        return text.toString();
    }

    /** Reads the letters from {@code start} to the end. */
    public static byte[] decode(String text, int start) throws Refusal {
        int letters = text.length() - start;
        int tail = letters % 3;
        if (tail == 1) {
            throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
        }
        byte[] bytes = new byte[letters / 3 * 2 + tail / 2];
        int at = start;
        for (int i = 0; i + 1 < bytes.length; i += 2, at += 3) {
            int group = value(text, at) + 45 * value(text, at + 1) + 2025 * value(text, at + 2);
            if (group > 0xffff) {
                throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
            }
            bytes[i] = (byte) (group >> 8);
            bytes[i + 1] = (byte) group;
        }
        if (tail == 2) {
            int group = value(text, at) + 45 * value(text, at + 1);
            if (group > 0xff) {
                throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
            }
            bytes[bytes.length - 1] = (byte) group;
        }
        return bytes;
    }

    private static int value(String text, int index) throws Refusal {
        char letter = text.charAt(index);
        int value = letter < VALUES.length ? VALUES[letter] : -1;
        if (value < 0) {
            throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
        }
        return value;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
