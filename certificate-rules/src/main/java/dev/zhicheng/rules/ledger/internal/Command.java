package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.Supersession;

/** What a caller asks of a ledger, with every digest made already, so that the writer need not. */
sealed interface Command {

    /** A number for a key. */
    record Allocate(AllocationRequest request, String keyDigest, String holderDigest) implements Command {}

    /** A certificate for a number. */
    record Issue(String number, String credential, String contentDigest) implements Command {}

    /** Another state for a number. */
    record Change(String number, LedgerState to, String reason, String actor) implements Command {}

    /** A successor for a number. */
    record Supersede(String number, String successor, Supersession cause, String actor) implements Command {}
}
