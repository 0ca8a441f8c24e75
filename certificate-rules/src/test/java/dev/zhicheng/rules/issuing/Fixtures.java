package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.policy.Policy;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The invented 高级兽医师 of annex 2 on the way to her electronic certificate. */
final class Fixtures {

    static final HolderKey HOLDER_KEY = HolderKey.of(new byte[32]);
    static final Instant NOON = Instant.parse("2021-10-08T04:00:00Z");
    static final InstantSource TIME = InstantSource.fixed(NOON);
    static final Authority AUTHORITY = new Authority("640000-RST", "宁夏回族自治区人力资源和社会保障厅", ZoneId.of("Asia/Shanghai"));
    static final Approval APPROVAL = Approval.outside("yuanzhou-2021-09", "自治区人社厅");

    static final KeySigner SIGNER = signer();
    static final KeySigner STATUS_SIGNER = signer();

    private static final DecisionEngine ENGINE =
            DecisionEngine.of(Policy.bundled("ningxia-2021"), TitleCatalogue.bundled());

    private Fixtures() {}

    private static KeySigner signer() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return KeySigner.of(keys.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CertificateIssuance issuance(IssuanceLedger ledger) {
        return new CertificateIssuance(ledger, new CredentialIssuer(SIGNER, TextForm.app()), AUTHORITY, TIME);
    }

    static CredentialVerifier verifier() {
        return CredentialVerifier.trusting(
                TrustList.pinned(List.of(TrustedKey.forCredentials(SIGNER.key(), AUTHORITY.id(), AUTHORITY.name()))));
    }

    static IssueOrder order(String name, String paperNumber) {
        return IssueOrder.of(decision(name, paperNumber, "高级兽医师"), 0, APPROVAL);
    }

    static Decision decision(String name, String paperNumber, String title) {
        return ENGINE.decide(application(name, paperNumber, title));
    }

    static Application application(String name, String paperNumber, String title) {
        CoverImage first = new CoverImage(CoverPage.COVER_1, "image/jpeg", 482_113L, null);
        CoverImage second = new CoverImage(CoverPage.COVER_2, "image/jpeg", 512_000L, null);
        PaperCertificate paper = new PaperCertificate(
                paperNumber,
                "农业系列",
                title,
                "兽医",
                null,
                "2019.12.12",
                "2019-11-30",
                AUTHORITY.name(),
                "原人社发〔2019〕210号",
                Acquisition.UNIFIED_REVIEW,
                "无",
                Medium.PAPER,
                List.of(first, second));
        Applicant applicant =
                new Applicant(name, "642221196607060001", Employment.IN_POST, new Employer("原州区农业农村局"), "640402");
        return new Application("A-0001", "2021-09-20", applicant, List.of(paper));
    }
}
