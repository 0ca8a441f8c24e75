package dev.zhicheng.rules.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a number; the ledger is the sequence of them. Immutable and thread-safe. */
public sealed interface LedgerEvent {

    /** Its place in the ledger, from 1, without gaps. */
    long sequence();

    /** When, to the millisecond; never before the record that precedes it. */
    Instant at();

    /** The number it happened to. */
    String number();

    /** The state the number is in from then on. */
    LedgerState state();

    /**
     * A number was allotted.
     *
     * @param sequence its place in the ledger
     * @param at when
     * @param number the number
     * @param counter the counter it came from
     * @param serial its place in the counter, from 1
     * @param keyDigest the keyed digest of its {@link AllocationKey}, 64 hex digits
     * @param holderDigest the keyed digest of its holder, 64 hex digits
     * @param maskedHolder the holder's identity number, masked
     * @param policy the policy that decided
     * @param statusList which status list its credential names
     * @param statusIndex where in that list, in an order that tells nothing about the order of issue
     */
    record Allocated(
            long sequence,
            Instant at,
            String number,
            String counter,
            long serial,
            String keyDigest,
            String holderDigest,
            String maskedHolder,
            PolicyStamp policy,
            int statusList,
            int statusIndex)
            implements LedgerEvent {

        /** Refuses null. */
        public Allocated {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(counter, "counter");
            Objects.requireNonNull(keyDigest, "keyDigest");
            Objects.requireNonNull(holderDigest, "holderDigest");
            Objects.requireNonNull(maskedHolder, "maskedHolder");
            Objects.requireNonNull(policy, "policy");
        }

        @Override
        public LedgerState state() {
            return LedgerState.ALLOCATED;
        }
    }

    /**
     * A certificate carries the number.
     *
     * @param sequence its place in the ledger
     * @param at when
     * @param number the number
     * @param credential the text of the certificate's QR, the same on every later print
     * @param contentDigest the keyed digest of what the certificate shows, 64 hex digits
     */
    record Issued(long sequence, Instant at, String number, String credential, String contentDigest)
            implements LedgerEvent {

        /** Refuses null. */
        public Issued {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(credential, "credential");
            Objects.requireNonNull(contentDigest, "contentDigest");
        }

        @Override
        public LedgerState state() {
            return LedgerState.ISSUED;
        }

        /** Without the credential, which names the holder. */
        @Override
        public String toString() {
            return "Issued[sequence=" + sequence + ", at=" + at + ", number=" + number + "]";
        }
    }

    /**
     * The number was made void, or its certificate suspended, resumed, revoked or superseded.
     *
     * @param sequence its place in the ledger
     * @param at when
     * @param number the number
     * @param state the state from then on
     * @param reason why, in the actor's words
     * @param actor who did it: an office or an account, never an identity number
     * @param successor the number that takes its place, for {@link LedgerState#SUPERSEDED}, else null
     */
    record Changed(
            long sequence,
            Instant at,
            String number,
            LedgerState state,
            String reason,
            String actor,
            @Nullable String successor)
            implements LedgerEvent {

        /** Refuses null, and a successor of anything but a superseded number. */
        public Changed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(actor, "actor");
            if ((state == LedgerState.SUPERSEDED) != (successor != null)) {
                throw new IllegalArgumentException("a superseded number, and no other, has a successor");
            }
        }
    }
}
