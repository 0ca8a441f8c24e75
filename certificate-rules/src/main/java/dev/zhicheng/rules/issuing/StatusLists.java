package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.credential.CertificateStatus;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an authority publishes so that a certificate that is suspended, revoked or superseded does not verify any more
 * (五): the state of each number of a ledger, at the place that its credential names.
 *
 * <pre>{@code
 * for (StatusList list : StatusLists.of(ledger, authority, now, now.plus(Duration.ofDays(1)))) {
 *     publish(list.number(), list.sign(statusKey));
 * }
 * }</pre>
 *
 * <p>The lists are of the moment at which the ledger was asked. Not a scheduler: when the next ones are due, the caller
 * says.
 */
public final class StatusLists {

    private StatusLists() {}

    /**
     * The lists of a ledger, in the order of their numbers; none when no number was ever allotted. Each is asked of the
     * ledger on its own, so that no more than {@value IssuanceLedger#STATUS_LIST_SIZE} entries are held at a time.
     *
     * @param ledger whose certificates, not null
     * @param authority the issuer that the credentials name, not null
     * @param issuedAt the time of the lists, not null
     * @param nextUpdate when the next ones are due and these are stale, after {@code issuedAt}, not null
     * @throws dev.zhicheng.rules.ledger.LedgerException when the ledger cannot be read
     */
    public static List<StatusList> of(
            IssuanceLedger ledger, Authority authority, Instant issuedAt, Instant nextUpdate) {
        List<StatusList> lists = new ArrayList<>();
        List<LedgerEntry> entries = ledger.statusList(0);
        while (!entries.isEmpty()) {
            StatusList.Builder list = StatusList.builder(authority.id(), lists.size(), IssuanceLedger.STATUS_LIST_SIZE);
            entries.forEach(entry -> list.set(entry.allocation().statusIndex(), status(entry.state())));
            lists.add(list.build(issuedAt, nextUpdate));
            entries = ledger.statusList(lists.size());
        }
        return List.copyOf(lists);
    }

    /** A void number has no certificate; a credential that was signed for it and never handed out must not verify. */
    private static CertificateStatus status(LedgerState state) {
        return switch (state) {
            case ALLOCATED, ISSUED -> CertificateStatus.VALID;
            case SUSPENDED -> CertificateStatus.SUSPENDED;
            case SUPERSEDED -> CertificateStatus.SUPERSEDED;
            case REVOKED, VOID -> CertificateStatus.REVOKED;
        };
    }
}
