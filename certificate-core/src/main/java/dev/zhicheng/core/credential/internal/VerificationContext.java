package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.SignatureAlgorithm;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.core.text.Parsed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier was given. Immutable and thread-safe.
 *
 * @param trust the trust list, or why there is none
 * @param statusLists the status lists, or why one could not be read
 * @param algorithms the only algorithms to accept
 * @param hosts the only hosts to accept in form U; none means any
 */
public record VerificationContext(
        Parsed<TrustList, VerificationCode> trust,
        List<Parsed<StatusList, VerificationCode>> statusLists,
        Set<SignatureAlgorithm> algorithms,
        Set<String> hosts) {

    /** Copies the collections. */
    public VerificationContext {
        statusLists = List.copyOf(statusLists);
        algorithms = Set.copyOf(algorithms);
        hosts = Set.copyOf(hosts);
    }

    /** Fails early when a trusted SM2 key could not be used. */
    public static void requireProviders(TrustList trust) {
        if (trust.keys().stream().anyMatch(entry -> entry.key().algorithm() == SignatureAlgorithm.SM2)) {
            Signatures.requireSm2();
        }
    }

    /** When the trust list was made; null when it is pinned, or there is none. */
    @Nullable
    Instant trustIssuedAt() {
        TrustList list = trust.orNull();
        return list == null ? null : list.issuedAt();
    }

    /** The newest list of this issuer and number. */
    Optional<StatusList> statusList(String issuer, int number) {
        return statusLists.stream()
                .flatMap(list -> list.toOptional().stream())
                .filter(list -> list.issuer().equals(issuer) && list.number() == number)
                .max(Comparator.comparing(StatusList::issuedAt));
    }

    /** Why there is no such list: none was given, or the one that was could not be read. */
    VerificationCode statusListFault() {
        return statusLists.stream()
                .flatMap(list -> list.faultIfAny().stream())
                .findFirst()
                .orElse(VerificationCode.STATUS_UNAVAILABLE);
    }
}
