package dev.zhicheng.render.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a private key of the JCA: a PKCS#12 file, or a device behind a provider (PKCS#11). RSA and EC keys sign with
 * SHA-256, Ed25519 as RFC 8419 says; the last gives the same bytes each time. Needs BouncyCastle's bcpkix on the path.
 * Immutable and thread-safe if the provider is.
 */
public final class CmsSigner implements CmsService {

    private static final int ROOM_FOR_SIGNATURE = 2_048;
    private static final int ROOM_FOR_TIME_STAMP = 10_240;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final @Nullable Provider provider;
    private final @Nullable TimeStampAuthority authority;

    private CmsSigner(
            PrivateKey key,
            List<X509Certificate> chain,
            @Nullable Provider provider,
            @Nullable TimeStampAuthority authority) {
        this.key = key;
        this.chain = chain;
        this.provider = provider;
        this.authority = authority;
    }

    /**
     * With a key and its certificate chain, the signer's own first.
     *
     * @throws IllegalArgumentException when the chain is empty
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
     * @throws SigningException when the file holds no private key with an X.509 chain or the password is wrong
     * @throws IOException when the stream cannot be read
     */
    public static CmsSigner pkcs12(InputStream file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return ofStore(store, password);
        } catch (GeneralSecurityException e) {
            throw new SigningException("the PKCS#12 file cannot be used", e);
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
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    List<X509Certificate> chain = new ArrayList<>();
                    for (Certificate certificate : store.getCertificateChain(alias)) {
                        chain.add((X509Certificate) certificate);
                    }
                    return of(key, chain);
                }
            }
            throw new SigningException("the key store holds no private key");
        } catch (GeneralSecurityException e) {
            throw new SigningException("the key store cannot be used", e);
        }
    }

    /** The same, with the provider that must do the signing. */
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
            JcaContentSignerBuilder signer = new JcaContentSignerBuilder(algorithm());
            if (provider != null) {
                signer.setProvider(provider);
            }
            JcaSignerInfoGeneratorBuilder info =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            info.setSignedAttributeGenerator(attributes());
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(info.build(signer.build(key), certificate()));
            generator.addCertificates(new JcaCertStore(chain));
            CMSSignedData signed = generator.generate(new Streamed(content), false);
            return (authority == null ? signed : stamped(signed, authority)).getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new SigningException("the key does not sign", e);
        }
    }

    private String algorithm() {
        if (key instanceof RSAKey || key.getAlgorithm().equals("RSA")) {
            return "SHA256withRSA";
        }
        return key.getAlgorithm().startsWith("Ed") ? "Ed25519" : "SHA256withECDSA";
    }

    /** Content type, digest and signing-certificate-v2; the time is the dictionary's /M (EN 319 142-1 5.3). */
    private DefaultSignedAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded(certificate()));
        Attribute signingCertificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(digest)})));
        AttributeTable extra = new AttributeTable(signingCertificate);
        return new DefaultSignedAttributeTableGenerator(extra) {
            @Override
            protected Hashtable<?, ?> createStandardAttributeTable(@SuppressWarnings("rawtypes") java.util.Map given) {
                Hashtable<?, ?> attributes = super.createStandardAttributeTable(given);
                attributes.remove(CMSAttributes.signingTime);
                return attributes;
            }
        };
    }

    private static CMSSignedData stamped(CMSSignedData signed, TimeStampAuthority authority)
            throws IOException, GeneralSecurityException {
        List<SignerInformation> signers = new ArrayList<>();
        for (SignerInformation signer : signed.getSignerInfos()) {
            byte[] imprint = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
            ASN1EncodableVector unsigned = new ASN1EncodableVector();
            unsigned.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(authority.token(imprint)))));
            signers.add(SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned)));
        }
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(signers));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new SigningException("the signer's certificate has no encoding", e);
        }
    }

    private record Streamed(InputStream content) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
