package dev.zhicheng.render.signing;

import dev.zhicheng.render.signing.internal.BouncyCastle;
import dev.zhicheng.render.signing.internal.DetachedCms;
import dev.zhicheng.render.signing.internal.ValueSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a private key of the JCA: a PKCS#12 file, or a device behind a provider (PKCS#11). RSA and EC keys sign with
 * SHA-256, Ed25519 as RFC 8419 says. The same content gives the same bytes each time, unless a device or a provider of the
 * caller's makes ECDSA signatures with a nonce of its own. Needs BouncyCastle's bcpkix on the path. Immutable and
 * thread-safe if the provider is.
 */
public final class CmsSigner implements CmsService {

    private static final int ROOM_FOR_SIGNATURE = 2_048;
    private static final int ROOM_FOR_TIME_STAMP = 10_240;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final @Nullable Provider provider;
    private final @Nullable TimeStampAuthority authority;
    private final DetachedCms cms;
    private final ValueSigner signer;

    private CmsSigner(
            PrivateKey key,
            List<X509Certificate> chain,
            @Nullable Provider provider,
            @Nullable TimeStampAuthority authority) {
        BouncyCastle.require();
        this.key = key;
        this.chain = chain;
        this.provider = provider;
        this.authority = authority;
        this.cms = cms(key, chain);
        this.signer = ValueSigner.of(key, algorithm(key), provider);
    }

    /**
     * With a key and its certificate chain, the signer's own first.
     *
     * @throws IllegalArgumentException when the chain is empty
     * @throws IllegalStateException when BouncyCastle's bcpkix is not there
     */
    public static CmsSigner of(PrivateKey key, List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signature needs the signer's certificate");
        }
        return new CmsSigner(Objects.requireNonNull(key, "key"), List.copyOf(chain), null, null);
    }

    /**
     * With the first key of a PKCS#12 file; the caller closes the stream.
     *
     * @throws SigningException when it is no PKCS#12 file, holds no private key or the password is wrong
     * @throws IOException when the stream cannot be read
     */
    public static CmsSigner pkcs12(InputStream file, char[] password) throws IOException {
        return ofStore(open(file.readAllBytes(), password), password);
    }

    /**
     * With one of the keys of a PKCS#12 file; the caller closes the stream.
     *
     * @throws SigningException when it is no PKCS#12 file, has no private key of that alias or the password is wrong
     * @throws IOException when the stream cannot be read
     */
    public static CmsSigner pkcs12(InputStream file, char[] password, String alias) throws IOException {
        return ofStore(open(file.readAllBytes(), password), password, alias);
    }

    private static KeyStore open(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return store;
        } catch (GeneralSecurityException e) {
            throw new SigningException("the PKCS#12 file cannot be used", e);
        } catch (IOException e) {
            boolean locked = e.getCause() instanceof UnrecoverableKeyException;
            throw new SigningException(
                    locked ? "the password of the PKCS#12 file is wrong" : "it is not a PKCS#12 file", e);
        }
    }

    /**
     * With the first key of an open key store, e.g. a PKCS#11 device.
     *
     * @throws SigningException when it holds no private key with an X.509 chain or the password is wrong
     */
    public static CmsSigner ofStore(KeyStore store, char[] password) {
        try {
            List<String> aliases = new ArrayList<>(Collections.list(store.aliases()));
            Collections.sort(aliases);
            for (String alias : aliases) {
                if (store.getKey(alias, password) instanceof PrivateKey) {
                    return ofStore(store, password, alias);
                }
            }
            throw new SigningException("the key store holds no private key");
        } catch (GeneralSecurityException e) {
            throw new SigningException("the key store cannot be used", e);
        }
    }

    /**
     * With one of the keys of an open key store.
     *
     * @throws SigningException when it has no private key with an X.509 chain of that alias or the password is wrong
     */
    public static CmsSigner ofStore(KeyStore store, char[] password, String alias) {
        try {
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new SigningException("the key store has no private key of that alias");
            }
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : store.getCertificateChain(alias)) {
                if (!(certificate instanceof X509Certificate known)) {
                    throw new SigningException("the key's certificate is not an X.509 one");
                }
                chain.add(known);
            }
            return of(key, chain);
        } catch (GeneralSecurityException e) {
            throw new SigningException("the key store cannot be used", e);
        }
    }

    /**
     * The same, with the provider that must do the signing. Without one, an EC key whose value the program holds is used by
     * BouncyCastle with the nonce of RFC 6979: six times as fast as JDK 17, and the same bytes each time.
     */
    public CmsSigner withProvider(Provider other) {
        return new CmsSigner(key, chain, other, authority);
    }

    /** The same, with a time stamp on each signature (PAdES B-T). */
    public CmsSigner withTimeStamp(TimeStampAuthority other) {
        return new CmsSigner(key, chain, provider, other);
    }

    /** The signer's certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public void requireValid(Instant at) {
        try {
            certificate().checkValidity(Date.from(at));
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new SigningException("the signer's certificate is not valid at the time of signing", e);
        }
    }

    @Override
    public int maximumSize() {
        int size = ROOM_FOR_SIGNATURE + (authority == null ? 0 : ROOM_FOR_TIME_STAMP);
        for (X509Certificate certificate : chain) {
            size += encoded(certificate).length;
        }
        return size;
    }

    @Override
    public byte[] sign(InputStream content) throws IOException {
        try {
            return cms.sign(content, signer, authority);
        } catch (GeneralSecurityException e) {
            throw new SigningException("the key does not sign", e);
        }
    }

    private static String algorithm(PrivateKey key) {
        if (key instanceof RSAKey || key.getAlgorithm().equals("RSA")) {
            return "SHA256withRSA";
        }
        return key.getAlgorithm().startsWith("Ed") ? "Ed25519" : "SHA256withECDSA";
    }

    private static DetachedCms cms(PrivateKey key, List<X509Certificate> chain) {
        try {
            return DetachedCms.of(chain.stream().map(CmsSigner::encoded).toList(), algorithm(key));
        } catch (GeneralSecurityException e) {
            throw new SigningException("the signer's certificate cannot be used", e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new SigningException("the signer's certificate has no encoding", e);
        }
    }
}
