package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.KeyException.Reason;
import dev.zhicheng.core.credential.internal.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signer with a private key of a JCA provider: read from a PKCS#12 file, held in a hardware module (PKCS#11), or made
 * in memory. Immutable and thread-safe; {@link #toString()} names the public key alone.
 */
public final class KeySigner implements Signer {

    private final PrivateKey privateKey;
    private final CredentialKey key;
    private final @Nullable Provider provider;
    private final @Nullable SecureRandom random;

    private KeySigner(
            PrivateKey privateKey, CredentialKey key, @Nullable Provider provider, @Nullable SecureRandom random) {
        this.privateKey = Objects.requireNonNull(privateKey, "privateKey");
        this.key = key;
        this.provider = provider;
        this.random = random;
        if (key.algorithm() == SignatureAlgorithm.SM2) {
            Signatures.requireSm2();
        }
    }

    /**
     * A key pair in memory; the two must belong together.
     *
     * @throws KeyException when its algorithm is none of {@link SignatureAlgorithm}
     */
    public static KeySigner of(KeyPair pair) {
        return new KeySigner(pair.getPrivate(), CredentialKey.of(pair.getPublic()), null, null);
    }

    /**
     * The key under {@code alias} of an opened key store, of which the certificate gives the public key. The store's own
     * provider signs, so that a PKCS#11 key never leaves its module.
     *
     * @param password the key's password, or null where the store asks for none
     * @throws KeyException when there is no such key, or the password is another one
     */
    public static KeySigner of(KeyStore store, String alias, char @Nullable [] password) {
        try {
            Certificate certificate = store.getCertificate(alias);
            if (!(store.getKey(alias, password) instanceof PrivateKey found) || certificate == null) {
                throw new KeyException(Reason.NO_SUCH_KEY, "no private key with a certificate under this name", null);
            }
            boolean inFile = "PKCS12".equalsIgnoreCase(store.getType());
            return new KeySigner(
                    found, CredentialKey.of(certificate.getPublicKey()), inFile ? null : store.getProvider(), null);
        } catch (GeneralSecurityException e) {
            throw new KeyException(Reason.KEY_STORE_UNREADABLE, "the key cannot be taken out of the key store", e);
        }
    }

    /**
     * The only key of a PKCS#12 file; the stream is read and left open.
     *
     * @throws KeyException when the file cannot be read with this password, or holds no key or several
     */
    public static KeySigner ofPkcs12(InputStream file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            var aliases = Collections.list(store.aliases());
            aliases.removeIf(alias -> !isKey(store, alias));
            if (aliases.size() != 1) {
                throw new KeyException(Reason.NO_SUCH_KEY, "expected one key, found " + aliases.size(), null);
            }
            return of(store, aliases.get(0), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyException(Reason.KEY_STORE_UNREADABLE, "no PKCS#12 file, or another password", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new KeyException(Reason.KEY_STORE_UNREADABLE, "the key store is not open", e);
        }
    }

    /** The same signer with another source of randomness; the default is the provider's own. */
    public KeySigner withRandom(SecureRandom random) {
        return new KeySigner(privateKey, key, provider, Objects.requireNonNull(random, "random"));
    }

    @Override
    public CredentialKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        try {
            return Signatures.sign(key.algorithm(), privateKey, provider, random, toBeSigned);
        } catch (GeneralSecurityException e) {
            throw new KeyException(Reason.SIGNING_FAILED, "the key " + key + " did not sign", e);
        }
    }

    /** Names the public key alone. */
    @Override
    public String toString() {
        return "KeySigner[" + key + "]";
    }
}
