package dev.zhicheng.rules.stream;

/**
 * A 128-bit hash of a text, in two halves. Not cryptographic: it finds candidates for being equal among billions with no
 * collision to be expected, and keeps the text itself off the disk.
 */
final class KeyHash {

    private static final long PRIME = 0x100000001b3L;

    private KeyHash() {}

    static long high(String text) {
        return mix(fold(text, 0xcbf29ce484222325L));
    }

    static long low(String text) {
        return mix(fold(text, 0x9e3779b97f4a7c15L));
    }

    private static long fold(String text, long seed) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The finaliser of MurmurHash3. */
    private static long mix(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
