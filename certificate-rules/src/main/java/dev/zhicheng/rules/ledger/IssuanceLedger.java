package dev.zhicheng.rules.ledger;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The register of certificate numbers (统一编号, 三(三)) and of what was issued under them (五). Append-only.
 *
 * <p>What every implementation keeps, across threads, processes and crashes:
 *
 * <ul>
 *   <li>S1: no two certificates share a number.
 *   <li>S2: a key has one number for ever; asking again returns it.
 *   <li>S3: a number that was returned survives a crash.
 *   <li>S4: a counter has no gap: each serial up to the last is allotted, or void with reason and actor.
 *   <li>S5: the check, where the template has one, covers the whole number.
 *   <li>S6: the order of numbers is the order of commits.
 * </ul>
 *
 * <p>It keeps no identity number: a masked one to look at and a keyed digest to search by. A credential's text, which it
 * does keep, shows what the certificate's face shows.
 *
 * <p>Every method blocks until its outcome is durable, is safe for use by many threads, ignores interruption (the
 * interrupt flag stays set) and throws {@link LedgerException} with a named reason when it refuses. After {@link
 * LedgerException.Reason#OUTCOME_UNKNOWN} the caller repeats the call: every method here may be repeated.
 */
public interface IssuanceLedger extends AutoCloseable {

    /** How many numbers share a status list; they fill one list after the other. */
    int STATUS_LIST_SIZE = 1 << 16;

    /** The entry of a key: the one it has, else a new one under the next number. Never null. */
    LedgerEntry allocate(AllocationRequest request);

    /**
     * As {@link #allocate}, for many, in their order and with few commits. When one is refused, the numbers of the others
     * may have been allotted; asking again returns them.
     *
     * @return the entries, in the order of the requests
     */
    List<LedgerEntry> allocateAll(List<AllocationRequest> requests);

    /**
     * Records the certificate that carries a number. The first one recorded stays: a repetition returns it, so that two
     * runs hand out one and the same credential.
     *
     * @throws LedgerException with {@link LedgerException.Reason#CONTENT_DIFFERS} when another content was issued
     */
    LedgerEntry issue(IssueRequest request);

    /** As {@link #issue}, for many, in their order and with few commits. */
    List<LedgerEntry> issueAll(List<IssueRequest> requests);

    /** Gives a number up before a certificate carries it (作废). */
    LedgerEntry makeVoid(String number, String reason, String actor);

    /** Suspends a certificate (暂停). */
    LedgerEntry suspend(String number, String reason, String actor);

    /** Ends a suspension (恢复). */
    LedgerEntry resume(String number, String reason, String actor);

    /** Revokes a certificate for ever (撤销). */
    LedgerEntry revoke(String number, String reason, String actor);

    /**
     * Puts a newer certificate in the place of an older one.
     *
     * @param number the older one, issued and not suspended, not null
     * @param successor the newer one, issued, of the same holder unless the cause is a correction, not null
     * @param cause why, not null
     * @param actor who, not null
     * @return the older one's entry
     */
    LedgerEntry supersede(String number, String successor, Supersession cause, String actor);

    /** The entry of a number, empty when it was never allotted. */
    Optional<LedgerEntry> find(String number);

    /** The entry of a key, empty when it has no number. */
    Optional<LedgerEntry> find(AllocationKey key);

    /** The entries of a holder, oldest first; {@code holder} is an identity number, of which a digest is compared. */
    List<LedgerEntry> findByHolder(String holder);

    /** The entries whose credentials name a status list, in any order: what that list is built from. */
    List<LedgerEntry> statusList(int list);

    /** The last record: whoever keeps it elsewhere can later tell that none was cut off. */
    LedgerHead head();

    /** Walks every record from the first and names the first break. */
    LedgerVerdict verify();

    /**
     * Writes every record as JSON Lines, the header first: the journal's own form.
     *
     * @param out not closed, not null
     */
    void exportTo(OutputStream out);

    /**
     * Takes in what {@link #exportTo} wrote, checking the chain on the way; numbers, times and chain go on from there.
     *
     * @param in not closed, not null
     * @throws LedgerException with {@link LedgerException.Reason#NOT_EMPTY} when this ledger holds records, {@link
     *     LedgerException.Reason#WRONG_KEY} when the other was begun under another holder key, {@link
     *     LedgerException.Reason#CORRUPT} when the chain breaks; nothing is taken in then
     */
    void importFrom(InputStream in);

    /** Lets go of files and connections. Calls that wait end as if they had come later: with {@code CLOSED}. */
    @Override
    void close();
}
