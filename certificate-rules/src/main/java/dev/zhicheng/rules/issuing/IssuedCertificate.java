package dev.zhicheng.rules.issuing;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerState;
import java.util.Objects;

/**
 * A certificate as it was issued, and what the ledger says of it now: when an old order is repeated, it may have been
 * suspended, revoked or superseded since.
 *
 * @param certificate what its face shows, not null
 * @param entry its number's entry, not null
 */
public record IssuedCertificate(ElectronicCertificate certificate, LedgerEntry entry) {

    /** Refuses null. */
    public IssuedCertificate {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(entry, "entry");
    }

    /** Whether it is good. */
    public boolean isInForce() {
        return entry.state() == LedgerState.ISSUED;
    }

    /** The number and its state. */
    @Override
    public String toString() {
        return "IssuedCertificate[" + entry + "]";
    }
}
