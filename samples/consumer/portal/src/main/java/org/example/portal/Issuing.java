package org.example.portal;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.signing.CmsSigner;
import dev.zhicheng.render.signing.PdfSealing;
import dev.zhicheng.render.verification.PdfVerifier;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.issuing.Approval;
import dev.zhicheng.rules.issuing.Authority;
import dev.zhicheng.rules.issuing.CertificateIssuance;
import dev.zhicheng.rules.issuing.IssueOrder;
import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Number, credential, signed page, and the verification of both. */
final class Issuing {

    private static final char[] PASSWORD = "demonstration".toCharArray();
    private static final InstantSource CLOCK = InstantSource.system();

    private Issuing() {}

    static void check(Path folder, Decision decision) throws IOException, InterruptedException {
        byte[] keys = keys(folder.resolve("keys.p12"));
        KeySigner signer = KeySigner.ofPkcs12(new ByteArrayInputStream(keys), PASSWORD);
        Authority authority = Authority.read(decision.policy().number()).orElseThrow();
        ElectronicCertificate certificate = issue(folder, decision, signer, authority);

        TrustList trust = TrustList.pinned(List.of(
                TrustedKey.forCredentials(signer.key(), authority.id(), authority.name()),
                new TrustedKey(
                        signer.key(), authority.id(), authority.name(), KeyUse.DOCUMENT, null, null, KeyStatus.ACTIVE)));
        CredentialVerifier verifier = CredentialVerifier.trusting(trust);
        Instant now = CLOCK.instant();
        String credential = certificate.credential();
        Expect.that(
                verifier.verify(credential, now).verdict() == Verdict.VALID_STATUS_NOT_CHECKED,
                "the credential verifies, its status list not being at hand");
        Expect.that(
                verifier.verify(altered(credential), now).verdict() == Verdict.INVALID,
                "with one character altered it does not");

        byte[] page = page(certificate, keys);
        Expect.that(page[0] == '%' && page[1] == 'P' && page.length > 20_000, "the page is drawn");
        PdfVerifier pages = PdfVerifier.of(verifier, PdfVerifier.documentKeysOf(trust));
        Expect.that(
                pages.verify(page, now).verdict() == Verdict.VALID_STATUS_NOT_CHECKED,
                "the page's QR, signature, data and words agree");
        page[12] ^= 1; // in the comment after the header, which no reader minds and the signature covers
        Expect.that(pages.verify(page, now).verdict() == Verdict.INVALID, "with one bit altered they do not");
    }

    private static ElectronicCertificate issue(Path folder, Decision decision, KeySigner signer, Authority authority) {
        HolderKey holders = HolderKey.readOrCreate(folder.resolve("ledger.key"), new SecureRandom());
        try (IssuanceLedger ledger = JournalLedger.open(folder.resolve("ledger.jsonl"), holders, CLOCK)) {
            return new CertificateIssuance(ledger, new CredentialIssuer(signer, TextForm.app()), authority, CLOCK)
                    .withAttachment(EmbeddedJson::of)
                    .issue(IssueOrder.of(decision, 0, Approval.outside("A-0001", "region")))
                    .certificate();
        }
    }

    private static byte[] page(ElectronicCertificate certificate, byte[] keys) throws IOException {
        PdfSealing sealing = new PdfSealing(
                CmsSigner.pkcs12(new ByteArrayInputStream(keys), PASSWORD), CLOCK, "Issued by a demonstration");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CertificateRenderer.bundled("ningxia-title-2021")
                .withSeal(Seal.specimen())
                .withSealing(sealing)
                .render(certificate, out);
        return out.toByteArray();
    }

    private static String altered(String credential) {
        int at = credential.length() - 20;
        return credential.substring(0, at) + (credential.charAt(at) == '0' ? '1' : '0') + credential.substring(at + 1);
    }

    /** A key of the portal's own, by the JDK's keytool. */
    private static byte[] keys(Path file) throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool, "-genkeypair", "-alias", "demonstration", "-dname", "CN=DEMONSTRATION ONLY",
                        "-keyalg", "EC", "-groupname", "secp256r1", "-storetype", "PKCS12",
                        "-keystore", file.toString(), "-storepass", new String(PASSWORD))
                .inheritIO()
                .start();
        Expect.that(process.waitFor() == 0, "keytool made a key");
        return Files.readAllBytes(file);
    }
}
