package dev.zhicheng.render.verification;

import dev.zhicheng.core.credential.Check;
import dev.zhicheng.core.credential.CheckStep;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.core.credential.VerifiedCertificate;
import dev.zhicheng.render.internal.verification.AttachmentCheck;
import dev.zhicheng.render.internal.verification.PageCheck;
import dev.zhicheng.render.internal.verification.SignatureCheck;
import dev.zhicheng.render.qr.QrReader;
import dev.zhicheng.render.signing.internal.BouncyCastle;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Verifies a certificate's PDF, offline: the QR on the page by its credential, the file's own signature, the attached data
 * and the words on the page against what the credential vouches for. Any bytes whatever give an outcome, never an
 * exception. Needs BouncyCastle's bcpkix on the path. Immutable and thread-safe.
 *
 * <pre>{@code
 * PdfVerifier verifier = PdfVerifier.of(credentials, PdfVerifier.documentKeysOf(trust));
 * Verification outcome = verifier.verify(pdf, clock.instant());
 * }</pre>
 */
public final class PdfVerifier {

    /** A certificate is some 80 kB; a file beyond this is none and is not opened. */
    public static final int MOST_BYTES = 20_000_000;

    private final CredentialVerifier credentials;
    private final Predicate<X509Certificate> trustedSigner;

    private PdfVerifier(CredentialVerifier credentials, Predicate<X509Certificate> trustedSigner) {
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        this.trustedSigner = Objects.requireNonNull(trustedSigner, "trustedSigner");
    }

    /**
     * A verifier.
     *
     * @param credentials verifies the QR's text
     * @param trustedSigner says whether the holder of a certificate may sign the file; a portal may ask its own PKI here
     * @throws IllegalStateException when BouncyCastle's bcpkix is not there
     */
    public static PdfVerifier of(CredentialVerifier credentials, Predicate<X509Certificate> trustedSigner) {
        BouncyCastle.require();
        return new PdfVerifier(credentials, trustedSigner);
    }

    /** Signers whose public key the trust list holds for documents, and not as compromised. */
    public static Predicate<X509Certificate> documentKeysOf(TrustList trust) {
        return certificate -> trust.keys().stream()
                .anyMatch(trusted -> trusted.use() == KeyUse.DOCUMENT
                        && trusted.status() != KeyStatus.COMPROMISED
                        && Arrays.equals(
                                trusted.key().subjectPublicKeyInfo(),
                                certificate.getPublicKey().getEncoded()));
    }

    /** Verifies a file's bytes as of a time. */
    public Verification verify(byte[] pdf, Instant at) {
        if (pdf.length > MOST_BYTES) {
            return refused(VerificationCode.TOO_LARGE, at);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return verify(document, pdf, at);
        } catch (IOException | RuntimeException notReadable) {
            return refused(VerificationCode.NOT_RECOGNISED, at);
        }
    }

    private Verification verify(PDDocument document, byte[] pdf, Instant at) throws IOException {
        Check signature = SignatureCheck.of(document, pdf, trustedSigner);
        Optional<String> text = qr(document);
        if (text.isEmpty()) {
            Check missing = Check.failed(CheckStep.BINDING, VerificationCode.QR_MISSING, null);
            return Verification.of(List.of(signature, Check.notRun(CheckStep.ATTACHMENT), missing), null, at);
        }
        Verification credential = credentials.verify(text.get(), at);
        if (credential.certificate().isEmpty()) {
            return credential.and(
                    List.of(signature, Check.notRun(CheckStep.ATTACHMENT), Check.notRun(CheckStep.BINDING)));
        }
        VerifiedCertificate certificate = credential.certificate().get();
        return credential.and(List.of(
                signature,
                AttachmentCheck.of(document, certificate.claims()),
                PageCheck.of(document, certificate.claims())));
    }

    /** A page made to break the drawing has no QR that anybody could see. */
    private static Optional<String> qr(PDDocument document) {
        try {
            return QrReader.fromPage(document);
        } catch (IOException | RuntimeException notDrawable) {
            return Optional.empty();
        }
    }

    private static Verification refused(VerificationCode code, Instant at) {
        return Verification.of(List.of(Check.failed(CheckStep.TEXT, code, null)), null, at);
    }
}
