package dev.zhicheng.render;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.credential.ContentDigest;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.signing.CmsSigner;
import dev.zhicheng.render.signing.PdfSealing;
import dev.zhicheng.render.verification.PdfVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Certificates as an issuer makes them: credential signed, data digested into it, page sealed. */
public final class Issued {

    public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final Instant ISSUED = Instant.parse("2021-11-22T02:00:00Z");
    private static final KeySigner CREDENTIAL_KEY = keySigner();
    private static final CmsSigner DOCUMENT_KEY = Keys.signer("EC");

    public static final CertificateRenderer UNSEALED =
            CertificateRenderer.bundled("ningxia-title-2021").withSeal(Seal.specimen());
    public static final CertificateRenderer SEALED = sealedBy(DOCUMENT_KEY);
    public static final PdfVerifier VERIFIER = PdfVerifier.of(
            CredentialVerifier.trusting(TrustList.pinned(
                    List.of(TrustedKey.forCredentials(CREDENTIAL_KEY.key(), "nx-hrss", "宁夏回族自治区人力资源和社会保障厅")))),
            DOCUMENT_KEY.certificate()::equals);

    private Issued() {}

    /** The renderer with another sealing key. */
    public static CertificateRenderer sealedBy(CmsSigner signer) {
        return UNSEALED.withSealing(new PdfSealing(signer, InstantSource.fixed(ISSUED), "签发电子证书"));
    }

    /** A certificate with its signed credential in form A. */
    public static ElectronicCertificate certificate(String name) {
        return withCredentialOf(Certificates.named(name), Certificates.named(name));
    }

    /** The face of one certificate with the credential that was signed for another. */
    public static ElectronicCertificate withCredentialOf(ElectronicCertificate face, ElectronicCertificate signed) {
        CredentialClaims claims = CredentialClaims.builder("nx-hrss", ISSUED)
                .name(signed.holder().name())
                .series("09")
                .title(signed.title())
                .speciality(signed.speciality())
                .level(signed.level())
                .number(signed.number())
                .awardedOn(signed.acquiredOn())
                .content(ContentDigest.over(EmbeddedJson.of(signed)))
                .build();
        return face.withCredential(new CredentialIssuer(CREDENTIAL_KEY, TextForm.app()).issue(claims));
    }

    /** The bytes that a renderer makes. */
    public static byte[] draw(CertificateRenderer renderer, ElectronicCertificate certificate) {
        return draw(renderer, certificate, null);
    }

    /** The bytes that a renderer makes, with a photo or null. */
    public static byte[] draw(CertificateRenderer renderer, ElectronicCertificate certificate, byte[] photo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(certificate, photo, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static KeySigner keySigner() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return KeySigner.of(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
