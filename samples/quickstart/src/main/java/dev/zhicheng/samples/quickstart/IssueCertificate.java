package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.Signer;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.EmbeddedJson;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.issuing.Approval;
import dev.zhicheng.rules.issuing.Authority;
import dev.zhicheng.rules.issuing.CertificateIssuance;
import dev.zhicheng.rules.issuing.IssueOrder;
import dev.zhicheng.rules.issuing.IssuedCertificate;
import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.JournalLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** After the last approval: number, credential, page. Run again, it is the same certificate. */
public final class IssueCertificate {

    private IssueCertificate() {}

    /** Issues the sample certificate into the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : ".");
        System.out.println(run(folder, TestKey.signer(), InstantSource.system())
                .certificate()
                .number());
    }

    static IssuedCertificate run(Path folder, Signer signer, InstantSource clock) throws IOException {
        Decision decision = Samples.decision();
        HolderKey key = HolderKey.readOrCreate(folder.resolve("ledger.key"), new SecureRandom());
        // README
        Authority authority = Authority.read(decision.policy().number()).orElseThrow();
        try (IssuanceLedger ledger = JournalLedger.open(folder.resolve("ledger.jsonl"), key, clock)) {
            CertificateIssuance issuance = new CertificateIssuance(
                            ledger, new CredentialIssuer(signer, TextForm.app()), authority, clock)
                    .withAttachment(EmbeddedJson::of);
            IssuedCertificate issued = issuance.issue(IssueOrder.of(decision, 0, Approval.outside("A-0001", "region")));
            Path page = folder.resolve(issued.certificate().number() + ".pdf");
            try (OutputStream out = Files.newOutputStream(page)) {
                CertificateRenderer.bundled("ningxia-title-2021")
                        .withSeal(Seal.specimen())
                        .render(issued.certificate(), out);
            }
            return issued;
        }
        // end
    }
}
