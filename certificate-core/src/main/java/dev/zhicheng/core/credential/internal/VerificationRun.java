package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.CertificateStatus;
import dev.zhicheng.core.credential.Check;
import dev.zhicheng.core.credential.CheckStep;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.core.credential.VerifiedCertificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One verification, step by step: text → structure → trust list → key → algorithm → signature → claims → issuer and use
 * → time → status. A step that cannot be passed ends it. The claims are not decoded before the signature is good, and are not
 * shown before it is the signature of somebody who may make it.
 */
public final class VerificationRun {

    /** How far the clock of the issuer may be ahead of the verifier's. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Set<CheckStep> STEPS = EnumSet.range(CheckStep.TEXT, CheckStep.STATUS);

    private final VerificationContext context;
    private final Instant at;
    private final List<Check> checks = new ArrayList<>();
    private CheckStep current = CheckStep.TEXT;
    private @Nullable VerifiedCertificate certificate;
    private @Nullable Instant statusAsOf;

    /** Prepares it. */
    public VerificationRun(VerificationContext context, Instant at) {
        this.context = context;
        this.at = at;
    }

    /** Runs it. */
    public Verification verify(String text) {
        try {
            run(text);
        } catch (Refusal refusal) {
            checks.add(Check.failed(current, refusal.code(), asOf(current)));
            STEPS.stream()
                    .filter(step -> step.compareTo(current) > 0)
                    .map(Check::notRun)
                    .forEach(checks::add);
        }
        return Verification.of(checks, certificate, at);
    }

    private void run(String text) throws Refusal {
        byte[] bytes = CredentialText.read(text, context.hosts());
        passed(CheckStep.TEXT, CheckStep.STRUCTURE);
        CoseSign1 message = CoseSign1.read(bytes, null);
        passed(CheckStep.STRUCTURE, CheckStep.TRUST_LIST);
        TrustList list = trustList();
        current = CheckStep.KEY;
        List<TrustedKey> candidates = list.keysWithId(message.keyId()).toList();
        require(!candidates.isEmpty(), VerificationCode.UNKNOWN_KEY);
        passed(CheckStep.KEY, CheckStep.ALGORITHM);
        SignatureAlgorithm algorithm = message.algorithm();
        require(context.algorithms().contains(algorithm), VerificationCode.ALG_NOT_ALLOWED);
        candidates = candidates.stream()
                .filter(entry -> entry.key().algorithm() == algorithm)
                .toList();
        require(!candidates.isEmpty(), VerificationCode.ALG_KEY_MISMATCH);
        passed(CheckStep.ALGORITHM, CheckStep.SIGNATURE);
        TrustedKey signer = signer(candidates, message);
        passed(CheckStep.SIGNATURE, CheckStep.CLAIMS);
        CredentialClaims claims = ClaimsCodec.decode(message.payload());
        passed(CheckStep.CLAIMS, CheckStep.ISSUER);
        require(claims.issuer().equals(signer.issuer()), VerificationCode.ISSUER_MISMATCH);
        require(signer.use() == KeyUse.CREDENTIAL, VerificationCode.KEY_USE_MISMATCH);
        require(signer.status() != KeyStatus.COMPROMISED, VerificationCode.KEY_COMPROMISED);
        certificate = new VerifiedCertificate(claims, signer);
        passed(CheckStep.ISSUER, CheckStep.TIME);
        checkTime(claims, signer);
        passed(CheckStep.TIME, CheckStep.STATUS);
        checkStatus(claims);
    }

    /** A stale list still tells a forgery from the genuine article, so it is noted and the checks go on. */
    private TrustList trustList() throws Refusal {
        TrustList trust = context.trust().orNull();
        if (trust == null) {
            throw new Refusal(context.trust().faultIfAny().orElseThrow());
        }
        Instant due = trust.nextUpdate();
        if (due != null && !at.isBefore(due)) {
            checks.add(Check.failed(CheckStep.TRUST_LIST, VerificationCode.TRUST_LIST_STALE, trust.issuedAt()));
        } else {
            checks.add(Check.passed(CheckStep.TRUST_LIST, trust.issuedAt()));
        }
        return trust;
    }

    /** Key ids may collide, and one key may stand in the list for two uses: the fitting entry is preferred. */
    private static TrustedKey signer(List<TrustedKey> candidates, CoseSign1 message) throws Refusal {
        byte[] signed = message.toBeSigned();
        TrustedKey other = null;
        for (TrustedKey candidate : candidates) {
            if (Signatures.verify(candidate.key(), signed, message.signature())) {
                if (candidate.use() == KeyUse.CREDENTIAL) {
                    return candidate;
                }
                other = candidate;
            }
        }
        if (other == null) {
            throw new Refusal(VerificationCode.SIGNATURE_INVALID);
        }
        return other;
    }

    private void checkTime(CredentialClaims claims, TrustedKey signer) throws Refusal {
        require(signer.mayHaveSignedAt(claims.issuedAt()), VerificationCode.KEY_NOT_VALID_AT_ISSUE);
        require(!claims.issuedAt().minus(CLOCK_SKEW).isAfter(at), VerificationCode.ISSUED_IN_FUTURE);
        Instant expiry = claims.expiresAt();
        require(expiry == null || at.isBefore(expiry), VerificationCode.EXPIRED);
    }

    /** A list that is out of date can still say that a certificate is no longer in force, but not that it is. */
    private void checkStatus(CredentialClaims claims) throws Refusal {
        StatusReference reference = claims.status();
        if (reference == null) {
            checks.add(Check.notApplicable(CheckStep.STATUS));
            return;
        }
        StatusList list = context.statusList(claims.issuer(), reference.list())
                .orElseThrow(() -> new Refusal(context.statusListFault()));
        statusAsOf = list.issuedAt();
        CertificateStatus status = list.status(reference.index())
                .orElseThrow(() -> new Refusal(VerificationCode.STATUS_INDEX_OUT_OF_RANGE));
        switch (status) {
            case REVOKED -> throw new Refusal(VerificationCode.REVOKED);
            case SUSPENDED -> throw new Refusal(VerificationCode.SUSPENDED);
            case SUPERSEDED -> throw new Refusal(VerificationCode.SUPERSEDED);
            case VALID -> require(at.isBefore(list.nextUpdate()), VerificationCode.STATUS_STALE);
        }
        checks.add(Check.passed(CheckStep.STATUS, statusAsOf));
    }

    private static void require(boolean condition, VerificationCode otherwise) throws Refusal {
        if (!condition) {
            throw new Refusal(otherwise);
        }
    }

    private void passed(CheckStep step, CheckStep next) {
        checks.add(Check.passed(step, asOf(step)));
        current = next;
    }

    private @Nullable Instant asOf(CheckStep step) {
        return switch (step) {
            case TRUST_LIST, KEY -> context.trustIssuedAt();
            case TIME -> at;
            case STATUS -> statusAsOf;
            default -> null;
        };
    }
}
