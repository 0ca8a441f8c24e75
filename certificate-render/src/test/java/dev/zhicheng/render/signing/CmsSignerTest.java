package dev.zhicheng.render.signing;

import dev.zhicheng.render.Keys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CmsSignerTest {

    private static final byte[] CONTENT = "%PDF".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "Ed25519, Ed25519"})
    void the_signature_is_byte_for_byte_that_of_bouncy_castles_generator(String algorithm, String signature)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        X509Certificate certificate = Keys.certificate(pair, algorithm);

        byte[] signed = CmsSigner.of(pair.getPrivate(), List.of(certificate)).sign(content());

        assertThat(signed).isEqualTo(generated(pair, certificate, signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void the_signature_verifies_and_is_the_same_each_time(String algorithm)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        CmsSigner signer = Keys.signer(algorithm);

        byte[] signed = signer.sign(content());

        assertThat(verifies(signed, signer.certificate())).isTrue();
        assertThat(signer.sign(content())).isEqualTo(signed);
        assertThat(signed.length).isLessThanOrEqualTo(signer.maximumSize());
    }

    @Test
    void the_provider_that_must_sign_does_so_with_its_own_nonce()
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        Provider provider = Security.getProviders("Signature.SHA256withECDSA")[0];
        CmsSigner signer = Keys.signer("EC").withProvider(provider);

        byte[] signed = signer.sign(content());

        assertThat(verifies(signed, signer.certificate())).isTrue();
        assertThat(signer.sign(content())).isNotEqualTo(signed);
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream(CONTENT);
    }

    private static boolean verifies(byte[] signed, X509Certificate certificate)
            throws OperatorCreationException, CMSException {
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(CONTENT), signed);
        SignerInformation signer = data.getSignerInfos().iterator().next();
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    }

    private static byte[] generated(KeyPair pair, X509Certificate certificate, String signature)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        Attribute signingCertificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
        JcaSignerInfoGeneratorBuilder info =
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
        info.setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(signingCertificate)) {
                    @Override
                    protected Hashtable<?, ?> createStandardAttributeTable(@SuppressWarnings("rawtypes") Map given) {
                        Hashtable<?, ?> attributes = super.createStandardAttributeTable(given);
                        attributes.remove(CMSAttributes.signingTime);
                        return attributes;
                    }
                });
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                info.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()), certificate));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return generator.generate(new CMSProcessableByteArray(CONTENT), false).getEncoded("DER");
    }
}
