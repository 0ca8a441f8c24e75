package dev.zhicheng.render.qr.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Encodes texts as QR symbols of the smallest version that holds them. Thread-safe. */
public final class QrEncoder {

    private static final int LARGEST = 40;

    private static final AtomicReferenceArray<Version> VERSIONS = new AtomicReferenceArray<>(LARGEST + 1);

    private QrEncoder() {}

    /**
     * The modules of a text's symbol, rows from the top.
     *
     * @throws IllegalArgumentException when it is too long for any version
     */
    public static boolean[][] encode(String text) {
        // The length of a count field changes after versions 9 and 26.
        for (int last : new int[] {9, 26, LARGEST}) {
            if (10L * text.length() / 3 > version(last).capacity()) {
                continue; // too long even if all were digits
            }
            Bits bits = Segments.encode(text, last);
            for (int number = last == 9 ? 1 : last == 26 ? 10 : 27; number <= last; number++) {
                Version version = version(number);
                if (bits.length() <= version.capacity()) {
                    return version.draw(bits);
                }
            }
        }
        throw new IllegalArgumentException("too long for a QR symbol");
    }

    private static Version version(int number) {
        Version version = VERSIONS.get(number);
        if (version == null) {
            version = new Version(number);
            VERSIONS.set(number, version);
        }
        return version;
    }
}
