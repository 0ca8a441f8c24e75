package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.Supersession;
import dev.zhicheng.rules.numbering.NumberToken;
import java.util.Set;

/** What a caller asks of a ledger, with everything computed already that needs no ledger, so that the writer need not. */
sealed interface Command {

    /**
     * A number for a key.
     *
     * @param missing the facts that its number must print and that are not known
     * @param counter the counter it takes its number from, empty when facts are missing
     */
    record Allocate(AllocationRequest request, KeyDigests digests, Set<NumberToken> missing, String counter)
            implements Command {}

    /** A certificate for a number. */
    record Issue(String number, String credential, String contentDigest) implements Command {}

    /** Another state for a number. */
    record Change(String number, LedgerState to, String reason, String actor) implements Command {}

    /** A successor for a number. */
    record Supersede(String number, String successor, Supersession cause, String actor) implements Command {}
}
