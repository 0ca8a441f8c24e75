package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.VerificationCode;

/**
 * Bytes as decimal digits, for the numeric mode of a QR: 7 bytes in 17 digits, a tail of 1 to 6 bytes in 3, 5, 8, 10, 13
 * or 15. Each group is the big-endian number of its bytes, with leading zeros.
 */
public final class DecimalText {

    private static final int GROUP_BYTES = 7;
    private static final int GROUP_DIGITS = 17;
    /** Digits by number of bytes. */
    private static final int[] DIGITS = {0, 3, 5, 8, 10, 13, 15, GROUP_DIGITS};

    private DecimalText() {}

    /** Writes the digits. */
    public static String encode(byte[] bytes) {
        int tail = bytes.length % GROUP_BYTES;
        char[] digits = new char[bytes.length / GROUP_BYTES * GROUP_DIGITS + DIGITS[tail]];
        int end = 0;
        for (int i = 0; i < bytes.length; i += GROUP_BYTES) {
            int count = Math.min(GROUP_BYTES, bytes.length - i);
            long group = 0;
            for (int k = 0; k < count; k++) {
                group = group << 8 | bytes[i + k] & 0xff;
            }
            end += DIGITS[count];
            for (int k = 1; k <= DIGITS[count]; k++) {
                digits[end - k] = (char) ('0' + group % 10);
                group /= 10;
            }
        }
        return new String(digits);
    }

    /** Reads the digits from {@code start} to the end; a group of 256^n or more has no bytes. */
    public static byte[] decode(String text, int start) throws Refusal {
        int length = text.length() - start;
        int tail = tailBytes(length % GROUP_DIGITS);
        byte[] bytes = new byte[length / GROUP_DIGITS * GROUP_BYTES + tail];
        int from = start;
        for (int i = 0; i < bytes.length; i += GROUP_BYTES) {
            int count = Math.min(GROUP_BYTES, bytes.length - i);
            long group = number(text, from, DIGITS[count]);
            if (group >>> 8 * count != 0) {
                throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
            }
            for (int k = count - 1; k >= 0; k--) {
                bytes[i + k] = (byte) group;
                group >>>= 8;
            }
            from += DIGITS[count];
        }
        return bytes;
    }

    private static int tailBytes(int digits) throws Refusal {
        for (int count = 0; count < GROUP_BYTES; count++) {
            if (DIGITS[count] == digits) {
                return count;
            }
        }
        throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
    }

    private static long number(String text, int from, int count) throws Refusal {
        long number = 0;
        for (int i = from; i < from + count; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new Refusal(VerificationCode.BAD_TEXT_ENCODING);
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }
}
