package dev.zhicheng.render.signing.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/** Makes a signature value with a private key. Thread-safe if the key's provider is. */
@FunctionalInterface
public interface ValueSigner {

    /** The signature value over a message. */
    byte[] sign(byte[] message) throws GeneralSecurityException;

    /**
     * By the JCA. Without a provider, an EC key whose value is known is used by {@link DeterministicEcdsa} instead.
     *
     * @param algorithm a JCA name, e.g. {@code SHA256withECDSA}
     */
    static ValueSigner of(PrivateKey key, String algorithm, @Nullable Provider provider) {
        ValueSigner deterministic =
                provider == null && algorithm.equals("SHA256withECDSA") ? DeterministicEcdsa.ofKnown(key) : null;
        if (deterministic != null) {
            return deterministic;
        }
        return message -> {
            Signature signature =
                    provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        };
    }
}
