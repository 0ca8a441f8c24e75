package dev.zhicheng.render.qr.internal;

import java.util.Arrays;

/** Bits, written from the highest of each byte. For one thread. */
final class Bits {

    private byte[] bytes = new byte[512];
    private int length;

    int length() {
        return length;
    }

    Bits put(int value, int count) {
        if ((length + count + 7) / 8 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        for (int left = count; left > 0; ) {
            int free = 8 - (length & 7);
            int taken = Math.min(free, left);
            left -= taken;
            bytes[length >> 3] |= (byte) ((value >> left & (1 << taken) - 1) << free - taken);
            length += taken;
        }
        return this;
    }

    byte[] toBytes(int size) {
        return Arrays.copyOf(bytes, size);
    }
}
