package dev.zhicheng.render.signing;

import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.Keys;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the European Commission's DSS library, which shares no code with ours but BouncyCastle, says of our signatures. */
class EuropeanJudgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void a_signed_page_is_pades_baseline_b_whole_and_by_the_trusted_signer(String algorithm) {
        CmsSigner signer = Keys.signer(algorithm);

        Reports reports = judge(page(signer), signer);

        SimpleReport simple = reports.getSimpleReport();
        String id = simple.getFirstSignatureId();
        SignatureWrapper signature = reports.getDiagnosticData().getSignatureById(id);
        assertThat(simple.getSignatureIdList()).hasSize(1);
        assertThat(simple.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(signature.isSignatureIntact()).isTrue();
        assertThat(signature.isSignatureValid()).isTrue();
        assertThat(signature.isBLevelTechnicallyValid()).isTrue();
        assertThat(simple.getIndication(id))
                .as("%s %s", simple.getSubIndication(id), simple.getAdESValidationErrors(id))
                .isEqualTo(Indication.TOTAL_PASSED);
    }

    /** The policy of DSS follows ETSI TS 119 312, whose list of algorithms Ed25519 is not on. */
    @Test
    void an_ed25519_signature_is_whole_too_but_of_an_algorithm_that_europe_does_not_list() {
        CmsSigner signer = Keys.signer("Ed25519");

        Reports reports = judge(page(signer), signer);

        SimpleReport simple = reports.getSimpleReport();
        String id = simple.getFirstSignatureId();
        assertThat(simple.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(reports.getDiagnosticData().getSignatureById(id).isSignatureIntact())
                .isTrue();
        assertThat(reports.getDiagnosticData().getSignatureById(id).isSignatureValid())
                .isTrue();
        assertThat(simple.getSubIndication(id)).isEqualTo(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);
    }

    @Test
    void one_changed_byte_of_the_page_breaks_it() {
        CmsSigner signer = Keys.signer("EC");
        byte[] pdf = page(signer);
        int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 20;
        pdf[at] ^= 1;

        Reports reports = judge(pdf, signer);

        String id = reports.getSimpleReport().getFirstSignatureId();
        assertThat(reports.getDiagnosticData().getSignatureById(id).isSignatureIntact())
                .isFalse();
        assertThat(reports.getSimpleReport().getIndication(id)).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(reports.getSimpleReport().getSubIndication(id)).isEqualTo(SubIndication.HASH_FAILURE);
    }

    @Test
    void a_page_added_afterwards_is_seen() throws IOException {
        CmsSigner signer = Keys.signer("EC");
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(page(signer))) {
            document.getDocumentInformation().setTitle("another");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }

        DiagnosticData data = judge(changed.toByteArray(), signer).getDiagnosticData();

        assertThat(data.getSignatures().get(0).arePdfModificationsDetected()).isTrue();
    }

    private static byte[] page(CmsSigner signer) {
        return Issued.draw(Issued.sealedBy(signer), Certificates.named("马晓兰"));
    }

    private static Reports judge(byte[] pdf, CmsSigner trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(trusted.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
