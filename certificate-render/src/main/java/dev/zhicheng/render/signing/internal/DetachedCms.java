package dev.zhicheng.render.signing.internal;

import dev.zhicheng.render.signing.TimeStampAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.DefaultCMSSignatureEncryptionAlgorithmFinder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;

/**
 * The CMS structure of one signer (RFC 5652 5) with everything that no content changes, made once: BouncyCastle's generator
 * makes it anew for each signature, at half the cost of drawing a page. Immutable and thread-safe.
 */
public final class DetachedCms {

    private final String digestName;
    private final AlgorithmIdentifier digest;
    private final AlgorithmIdentifier signature;
    private final SignerIdentifier signer;
    private final ASN1Set certificates;
    private final List<Attribute> fixedAttributes;

    private DetachedCms(List<byte[]> chain, String algorithm) throws GeneralSecurityException {
        AlgorithmIdentifier named = new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
        this.digestName = algorithm.equals("Ed25519") ? "SHA-512" : "SHA-256";
        this.digest = new DefaultDigestAlgorithmIdentifierFinder().find(digestName);
        this.signature = new DefaultCMSSignatureEncryptionAlgorithmFinder().findEncryptionAlgorithm(named);
        ASN1EncodableVector all = new ASN1EncodableVector();
        chain.forEach(certificate -> all.add(Certificate.getInstance(certificate)));
        this.certificates = new DERSet(all);
        this.signer = new SignerIdentifier(new IssuerAndSerialNumber(Certificate.getInstance(chain.get(0))));
        byte[] fingerprint = MessageDigest.getInstance("SHA-256").digest(chain.get(0));
        this.fixedAttributes = List.of(
                attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data),
                attribute(
                        CMSAttributes.cmsAlgorithmProtect,
                        new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, named)),
                attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new SigningCertificateV2(new ESSCertIDv2(fingerprint))));
    }

    /**
     * For a chain of certificates in DER, the signer's own first.
     *
     * @param algorithm {@code SHA256withRSA}, {@code SHA256withECDSA} or {@code Ed25519}
     */
    public static DetachedCms of(List<byte[]> chain, String algorithm) throws GeneralSecurityException {
        return new DetachedCms(chain, algorithm);
    }

    /** Signs a content; {@code authority} stamps the value when there is one. */
    public byte[] sign(InputStream content, ValueSigner key, @Nullable TimeStampAuthority authority)
            throws IOException, GeneralSecurityException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        fixedAttributes.forEach(attributes::add);
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digestOf(content))));
        ASN1Set signed = new DERSet(attributes);
        byte[] value = key.sign(signed.getEncoded("DER"));
        ASN1Set unsigned = authority == null ? null : new DERSet(stamp(value, authority));
        SignerInfo info = new SignerInfo(signer, digest, signed, signature, new DEROctetString(value), unsigned);
        SignedData data = new SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                certificates,
                null,
                new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
    }

    private byte[] digestOf(InputStream content) throws IOException, GeneralSecurityException {
        MessageDigest summary = MessageDigest.getInstance(digestName);
        byte[] buffer = new byte[16 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            summary.update(buffer, 0, read);
        }
        return summary.digest();
    }

    private static Attribute stamp(byte[] value, TimeStampAuthority authority)
            throws IOException, GeneralSecurityException {
        byte[] imprint = MessageDigest.getInstance("SHA-256").digest(value);
        return attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                ASN1Primitive.fromByteArray(authority.token(imprint)));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }
}
