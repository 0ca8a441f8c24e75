package dev.zhicheng.render.signing;

import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.Keys;
import dev.zhicheng.render.VeraPdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signatures with a time stamp of an authority (RFC 3161) that lives in this test. */
class TimeStampTest {

    private static final Instant STAMPED = Instant.parse("2021-11-22T02:00:05Z");
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final KeyPair pair;
    private final X509Certificate certificate;

    TimeStampTest() throws GeneralSecurityException, OperatorCreationException, CertIOException {
        pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        X500Name name = new X500Name("CN=Time SPECIMEN");
        certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.TWO,
                                Date.from(Instant.parse("2021-01-01T00:00:00Z")),
                                Date.from(Instant.parse("2051-01-01T00:00:00Z")),
                                name,
                                pair.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    @Test
    void the_stamp_is_over_the_signature_value_and_does_not_break_the_signature()
            throws IOException, CMSException, TSPException, GeneralSecurityException, OperatorCreationException {
        CmsSigner signer = Keys.signer("EC").withTimeStamp(this::token);

        byte[] signed = signer.sign(new ByteArrayInputStream(new byte[100]));

        SignerInformation information = new CMSSignedData(new CMSProcessableByteArray(new byte[100]), signed)
                .getSignerInfos()
                .iterator()
                .next();
        Attribute stamp = information.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        TimeStampToken token = new TimeStampToken(new CMSSignedData(
                stamp.getAttributeValues()[0].toASN1Primitive().getEncoded()));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(information.getSignature()));
        assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(STAMPED));
        assertThat(information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.certificate())))
                .isTrue();
        assertThat(signed.length).isLessThanOrEqualTo(signer.maximumSize());
    }

    @Test
    void a_stamped_page_is_pdf_a_3a_and_pdf_ua_1_too() {
        CmsSigner signer = Keys.signer("EC").withTimeStamp(this::token);

        assertThat(VeraPdf.failures(Issued.draw(Issued.sealedBy(signer), Certificates.named("马晓兰"))))
                .isEmpty();
    }

    @Test
    void an_authority_that_does_not_answer_leaves_no_page() {
        CmsSigner signer = Keys.signer("EC").withTimeStamp(imprint -> {
            throw new IOException("no answer");
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Issued.sealedBy(signer).render(Certificates.named("马晓兰"), out))
                .isInstanceOf(IOException.class)
                .hasMessage("no answer");
        assertThat(out.size()).isZero();
    }

    private byte[] token(byte[] sha256) throws IOException {
        try {
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, sha256, BigInteger.ONE);
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.TEN, Date.from(STAMPED))
                    .getTimeStampToken()
                    .getEncoded();
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
