package dev.zhicheng.core.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.zhicheng.core.credential.internal.VerificationMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a verification: never a bare yes or no.
 *
 * <p>The verdict is that of the worst check; among equally bad ones the first gives the code. Immutable and
 * thread-safe; {@link #toString()} shows nothing of the certificate.
 */
public final class Verification {

    private final List<Check> checks;
    private final @Nullable VerifiedCertificate certificate;
    private final Instant asOf;
    private final VerificationCode code;

    private Verification(List<Check> checks, @Nullable VerifiedCertificate certificate, Instant asOf) {
        this.checks = List.copyOf(checks);
        this.certificate = certificate;
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        VerificationCode worst = VerificationCode.OK;
        for (Check check : this.checks) {
            if (check.code().verdict().compareTo(worst.verdict()) > 0) {
                worst = check.code();
            }
        }
        this.code = worst;
    }

    /**
     * The outcome of these checks.
     *
     * @param certificate the signed fields; null unless the signature is good
     * @param asOf the time of the check
     */
    public static Verification of(List<Check> checks, @Nullable VerifiedCertificate certificate, Instant asOf) {
        return new Verification(checks, certificate, asOf);
    }

    /** The same outcome with further checks, such as those of the PDF around the QR. */
    public Verification and(List<Check> further) {
        List<Check> all = new ArrayList<>(checks);
        all.addAll(further);
        return new Verification(all, certificate, asOf);
    }

    /** What it comes to, never null. */
    public Verdict verdict() {
        return code.verdict();
    }

    /** Why, never null. */
    public VerificationCode code() {
        return code;
    }

    /** The signed fields; empty unless the signature is good. They are there even when the certificate was revoked. */
    public Optional<VerifiedCertificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** Every check in order, with its result. */
    public List<Check> checks() {
        return checks;
    }

    /** The time for which the verdict holds, never null. */
    public Instant asOf() {
        return asOf;
    }

    /** Verdict and reason in one line: Chinese for the language {@code zh}, English for every other. */
    public String text(Locale locale) {
        String verdict = verdict().text(locale);
        if (code == VerificationCode.OK) {
            return verdict;
        }
        return verdict + ("zh".equals(locale.getLanguage()) ? "：" : ": ") + code.text(locale);
    }

    /** The JSON shape {@code {verdict, code, certificate, checks, asOf}}, made of maps, lists, texts and numbers. */
    @JsonValue
    public Map<String, Object> toMap() {
        return VerificationMap.of(this);
    }

    /** Verdict and code. */
    @Override
    public String toString() {
        return "Verification[" + verdict() + " " + code + " as of " + asOf + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verification that
                && checks.equals(that.checks)
                && Objects.equals(certificate, that.certificate)
                && asOf.equals(that.asOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(checks, certificate, asOf);
    }
}
