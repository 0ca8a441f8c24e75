package dev.zhicheng.render.qr.internal;

/** Error correction codewords over GF(2^8) with x^8+x^4+x^3+x^2+1 (ISO/IEC 18004 clause 7.5.2). */
final class ReedSolomon {

    private static final int[] EXP = new int[512];
    private static final int[] LOG = new int[256];

    static {
        int x = 1;
        for (int i = 0; i < 255; i++) {
            EXP[i] = x;
            EXP[i + 255] = x;
            LOG[x] = i;
            x <<= 1;
            if (x > 255) {
                x ^= 0x11D;
            }
        }
    }

    private final int[] generatorLogs;

    ReedSolomon(int degree) {
        int[] generator = new int[degree];
        generator[degree - 1] = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                generator[j] = multiply(generator[j], EXP[i]);
                if (j + 1 < degree) {
                    generator[j] ^= generator[j + 1];
                }
            }
        }
        generatorLogs = new int[degree];
        for (int i = 0; i < degree; i++) {
            generatorLogs[i] = LOG[generator[i]];
        }
    }

    byte[] of(byte[] data, int from, int to) {
        int degree = generatorLogs.length;
        byte[] rest = new byte[degree];
        for (int i = from; i < to; i++) {
            int factor = (data[i] ^ rest[0]) & 0xFF;
            System.arraycopy(rest, 1, rest, 0, degree - 1);
            rest[degree - 1] = 0;
            if (factor != 0) {
                int log = LOG[factor];
                for (int j = 0; j < degree; j++) {
                    rest[j] ^= (byte) EXP[log + generatorLogs[j]];
                }
            }
        }
        return rest;
    }

    private static int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : EXP[LOG[a] + LOG[b]];
    }
}
