package dev.zhicheng.render.internal.verification;

import dev.zhicheng.core.credential.Check;
import dev.zhicheng.core.credential.CheckStep;
import dev.zhicheng.core.credential.VerificationCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The file's own signature: one, over everything but itself, good, and by somebody trusted. A certificate is signed once
 * and never changed, so a second signature is a change like any other.
 */
public final class SignatureCheck {

    private static final Set<String> DETACHED = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    private SignatureCheck() {}

    /** Checks the signature of an open document against the bytes it was read from. */
    public static Check of(PDDocument document, byte[] pdf, Predicate<X509Certificate> trustedSigner)
            throws IOException {
        VerificationCode code = judge(document, pdf, trustedSigner);
        return code == VerificationCode.OK
                ? Check.passed(CheckStep.PDF_SIGNATURE, null)
                : Check.failed(CheckStep.PDF_SIGNATURE, code, null);
    }

    private static VerificationCode judge(PDDocument document, byte[] pdf, Predicate<X509Certificate> trustedSigner)
            throws IOException {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        if (signatures.isEmpty()) {
            return VerificationCode.PDF_UNSIGNED;
        }
        if (signatures.size() > 1) {
            return VerificationCode.PDF_CHANGED_AFTER_SIGNING;
        }
        PDSignature signature = signatures.get(0);
        int[] range = signature.getByteRange();
        VerificationCode coverage = coverage(range, pdf, signature.getContents());
        if (coverage != VerificationCode.OK) {
            return coverage;
        }
        if (!DETACHED.contains(signature.getSubFilter())) {
            return VerificationCode.PDF_SIGNATURE_INVALID;
        }
        byte[] covered = new byte[range[1] + range[3]];
        System.arraycopy(pdf, 0, covered, 0, range[1]);
        System.arraycopy(pdf, range[2], covered, range[1], range[3]);
        X509Certificate signer = signer(signature.getContents(), covered);
        if (signer == null) {
            return VerificationCode.PDF_SIGNATURE_INVALID;
        }
        return trustedSigner.test(signer) && inForce(signer, signature.getSignDate())
                ? VerificationCode.OK
                : VerificationCode.PDF_SIGNER_UNTRUSTED;
    }

    /** From the first byte to the last, with one gap that holds the signature's own digits, in one case, and nothing else. */
    private static VerificationCode coverage(int @Nullable [] range, byte[] pdf, byte @Nullable [] contents) {
        if (range == null || range.length != 4 || contents == null || contents.length == 0) {
            return VerificationCode.PDF_SIGNATURE_INVALID;
        }
        long end = (long) range[2] + range[3];
        if (range[0] != 0 || range[1] <= 0 || range[3] < 0 || range[2] < range[1] + 2 || end > pdf.length) {
            return VerificationCode.PDF_NOT_FULLY_COVERED;
        }
        if (end < pdf.length) {
            return VerificationCode.PDF_CHANGED_AFTER_SIGNING;
        }
        if (pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') {
            return VerificationCode.PDF_NOT_FULLY_COVERED;
        }
        String digits = new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1);
        boolean same = digits.matches("([0-9A-F]{2})+|([0-9a-f]{2})+")
                && Arrays.equals(HexFormat.of().parseHex(digits), contents);
        return same ? VerificationCode.OK : VerificationCode.PDF_NOT_FULLY_COVERED;
    }

    /** The certificate of the one signer when the signature fits the bytes, else null. */
    private static @Nullable X509Certificate signer(byte[] contents, byte[] covered) {
        try (ASN1InputStream der = new ASN1InputStream(contents)) {
            ASN1Primitive first = der.readObject();
            if (!onlyZeros(der)) {
                return null;
            }
            CMSSignedData signed =
                    new CMSSignedData(new CMSProcessableByteArray(covered), ContentInfo.getInstance(first));
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return null;
            }
            SignerInformation info = signers.iterator().next();
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> certificates =
                    signed.getCertificates().getMatches(info.getSID());
            for (X509CertificateHolder holder : certificates) {
                X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
                if (named(info, holder.getEncoded())
                        && info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                    return certificate;
                }
            }
            return null;
        } catch (IOException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException notASignature) {
            return null;
        }
    }

    /** The room that a signature leaves is filled with zeros; anything else there would be data that nobody signed. */
    private static boolean onlyZeros(ASN1InputStream rest) throws IOException {
        for (int next = rest.read(); next >= 0; next = rest.read()) {
            if (next != 0) {
                return false;
            }
        }
        return true;
    }

    /** The signed attributes name this certificate by its digest, so that no other with the same key can take its place. */
    private static boolean named(SignerInformation info, byte[] certificate) throws GeneralSecurityException {
        if (info.getSignedAttributes() == null) {
            return false;
        }
        Attribute attribute = info.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate);
        return Arrays.equals(
                digest,
                SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0))
                        .getCerts()[0]
                        .getCertHash());
    }

    private static boolean inForce(X509Certificate signer, @Nullable Calendar signedAt) {
        if (signedAt == null) {
            return false;
        }
        Instant at = signedAt.toInstant();
        Date from = signer.getNotBefore();
        Date until = signer.getNotAfter();
        return !at.isBefore(from.toInstant()) && !at.isAfter(until.toInstant());
    }
}
