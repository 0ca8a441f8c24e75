package dev.zhicheng.core.credential.internal;

import java.math.BigInteger;

/**
 * A prime curve y² = x³ − 3x + b, as far as a verifier must know it: to refuse points beside the curve and signature
 * numbers outside [1, n−1], neither of which every provider refuses (CVE-2022-21449).
 *
 * @param spkiPrefix the SubjectPublicKeyInfo up to the x coordinate
 * @param p the field's prime
 * @param b the curve's constant
 * @param n the order of its base point
 */
public record Curve(String spkiPrefix, BigInteger p, BigInteger b, BigInteger n) {

    /** P-256 (FIPS 186-5, SP 800-186 §3.2.1.3). */
    public static final Curve P256 = new Curve(
            "3059301306072a8648ce3d020106082a8648ce3d03010703420004",
            hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff"),
            hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
            hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"));

    /** The curve of SM2 (GB/T 32918.5). */
    public static final Curve SM2 = new Curve(
            "3059301306072a8648ce3d020106082a811ccf5501822d03420004",
            hex("fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff"),
            hex("28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93"),
            hex("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123"));

    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Whether x‖y, 64 bytes, is a point of the curve. */
    public boolean contains(byte[] point) {
        BigInteger x = new BigInteger(1, point, 0, 32);
        BigInteger y = new BigInteger(1, point, 32, 32);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        BigInteger right = x.multiply(x).subtract(THREE).multiply(x).add(b).mod(p);
        return y.multiply(y).mod(p).equals(right);
    }

    /** Whether r‖s, 64 bytes, has both numbers in [1, n−1]. */
    public boolean admits(byte[] signature) {
        return inRange(new BigInteger(1, signature, 0, 32)) && inRange(new BigInteger(1, signature, 32, 32));
    }

    private boolean inRange(BigInteger number) {
        return number.signum() > 0 && number.compareTo(n) < 0;
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
