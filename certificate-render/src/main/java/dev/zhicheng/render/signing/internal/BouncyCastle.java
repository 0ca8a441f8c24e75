package dev.zhicheng.render.signing.internal;

/** The optional library that signatures of pages need. */
public final class BouncyCastle {

    private BouncyCastle() {}

    /**
     * Says early and clearly that it is not there.
     *
     * @throws IllegalStateException naming what to add
     */
    public static void require() {
        try {
            Class.forName("org.bouncycastle.cms.CMSSignedData", false, BouncyCastle.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "signing and verifying pages need org.bouncycastle:bcpkix-jdk18on", missing);
        }
    }
}
