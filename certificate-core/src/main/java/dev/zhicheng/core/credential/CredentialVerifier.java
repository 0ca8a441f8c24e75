package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.VerificationContext;
import dev.zhicheng.core.credential.internal.VerificationRun;
import dev.zhicheng.core.text.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Checks the text of a QR, offline, and says what it checked.
 *
 * <pre>{@code
 * CredentialVerifier verifier = CredentialVerifier.trusting(TrustList.fromJson(json));
 * Verification outcome = verifier.verify(text, clock.instant());
 * }</pre>
 *
 * <p>Any text whatever gives an outcome, never an exception, in constant memory. It does not know whether the sheet of
 * paper around the QR is the one it was printed for: compare the signed fields. Immutable and thread-safe; the outcome
 * depends on nothing but its arguments.
 */
public final class CredentialVerifier {

    private final VerificationContext context;

    private CredentialVerifier(VerificationContext context) {
        this.context = context;
    }

    /** A verifier with this trust list and nothing else set. */
    public static CredentialVerifier trusting(TrustList trust) {
        return builder().trust(trust).build();
    }

    /** Starts with no trust list, every algorithm and any host. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks the text of a QR.
     *
     * @param text the text as it was scanned, without a line feed after it
     * @param at the time of the check
     */
    public Verification verify(String text, Instant at) {
        Objects.requireNonNull(text, "text");
        return new VerificationRun(context, at).verify(text);
    }

    /** Gathers what a verifier knows; for one thread. */
    public static final class Builder {

        private Parsed<TrustList, VerificationCode> trust = Parsed.fault(VerificationCode.TRUST_LIST_MISSING);
        private final List<Parsed<StatusList, VerificationCode>> statusLists = new ArrayList<>();
        private Set<SignatureAlgorithm> algorithms = EnumSet.allOf(SignatureAlgorithm.class);
        private final Set<String> hosts = new LinkedHashSet<>();

        private Builder() {}

        /** The keys to believe. */
        public Builder trust(TrustList trust) {
            return trust(Parsed.value(trust));
        }

        /** What became of reading {@link SignedTrustList}: the keys to believe, or why there are none. */
        public Builder trust(Parsed<TrustList, VerificationCode> trust) {
            this.trust = Objects.requireNonNull(trust, "trust");
            return this;
        }

        /** What became of reading a {@link StatusList}; call it once for each. Of two of one number the newer counts. */
        public Builder status(Parsed<StatusList, VerificationCode> list) {
            statusLists.add(Objects.requireNonNull(list, "list"));
            return this;
        }

        /** The only algorithms to accept. */
        public Builder algorithms(Set<SignatureAlgorithm> algorithms) {
            this.algorithms = EnumSet.copyOf(algorithms);
            return this;
        }

        /**
         * Accepts form U with this host and no other that is not named too. Without one any host will do: the signature
         * carries the proof, but an app that also opens the address should name its own.
         */
        public Builder host(String host) {
            hosts.add(Objects.requireNonNull(host, "host"));
            return this;
        }

        /**
         * The verifier.
         *
         * @throws KeyException with {@link KeyException.Reason#PROVIDER_MISSING} when SM2 is accepted, the trust list
         *     has an SM2 key, and BouncyCastle is not there
         */
        public CredentialVerifier build() {
            if (algorithms.contains(SignatureAlgorithm.SM2)) {
                trust.toOptional().ifPresent(VerificationContext::requireProviders);
            }
            return new CredentialVerifier(new VerificationContext(trust, statusLists, algorithms, hosts));
        }
    }
}
