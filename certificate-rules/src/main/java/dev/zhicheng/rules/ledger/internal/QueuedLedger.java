package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.AllocationKey;
import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.IssueRequest;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerState;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import dev.zhicheng.rules.ledger.Supersession;
import dev.zhicheng.rules.numbering.NumberToken;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Any store as an {@link IssuanceLedger}: digests in the caller's thread, commits through the queue. */
public final class QueuedLedger implements IssuanceLedger {

    /** How many commands a bulk call commits at once: enough to forget the sync, little enough to roll back. */
    private static final int BULK = 2_048;

    private static final int LONGEST_TEXT = 500;
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{17}[0-9Xx]");

    private final LedgerStore store;
    private final HolderKey key;
    private final CommitQueue queue;

    QueuedLedger(LedgerStore store, HolderKey key) {
        this.store = store;
        this.key = key;
        this.queue = new CommitQueue(store::commit);
    }

    /** A digest of nothing: what a ledger's header keeps to know its holder key again. */
    static String keyCheck(HolderKey key) {
        return key.digest("key check").substring(0, 16);
    }

    @Override
    public LedgerEntry allocate(AllocationRequest request) {
        return submit(command(request));
    }

    @Override
    public List<LedgerEntry> allocateAll(List<AllocationRequest> requests) {
        return submitAll(requests, this::command);
    }

    private <R> List<LedgerEntry> submitAll(List<R> requests, Function<R, Command> command) {
        List<LedgerEntry> entries = new ArrayList<>(requests.size());
        for (int from = 0; from < requests.size(); from += BULK) {
            List<R> chunk = requests.subList(from, Math.min(from + BULK, requests.size()));
            queue.submit(chunk.stream().map(command).toList()).forEach(outcome -> entries.add(outcome.orThrow()));
        }
        return List.copyOf(entries);
    }

    private Command command(AllocationRequest request) {
        AllocationKey of = request.key();
        Set<NumberToken> missing = request.scheme().missing(request.context());
        String counter = missing.isEmpty() ? request.scheme().counter(request.context()) : "";
        return new Command.Allocate(request, digests(of), missing, counter);
    }

    private KeyDigests digests(AllocationKey of) {
        return new KeyDigests(
                holderDigest(of.holder()),
                key.digest("key", of.holder(), of.issuer(), of.paperNumber(), Integer.toString(of.edition())));
    }

    private String holderDigest(String holder) {
        return key.digest("holder", AllocationKey.cleanHolder(holder));
    }

    @Override
    public LedgerEntry issue(IssueRequest request) {
        return submit(command(request));
    }

    @Override
    public List<LedgerEntry> issueAll(List<IssueRequest> requests) {
        return submitAll(requests, this::command);
    }

    private Command command(IssueRequest request) {
        return new Command.Issue(request.number(), request.credential(), key.digest("content", request.content()));
    }

    @Override
    public LedgerEntry makeVoid(String number, String reason, String actor) {
        return change(number, LedgerState.VOID, reason, actor);
    }

    @Override
    public LedgerEntry suspend(String number, String reason, String actor) {
        return change(number, LedgerState.SUSPENDED, reason, actor);
    }

    @Override
    public LedgerEntry resume(String number, String reason, String actor) {
        return change(number, LedgerState.ISSUED, reason, actor);
    }

    @Override
    public LedgerEntry revoke(String number, String reason, String actor) {
        return change(number, LedgerState.REVOKED, reason, actor);
    }

    private LedgerEntry change(String number, LedgerState to, String reason, String actor) {
        return submit(new Command.Change(number, to, said("reason", reason), said("actor", actor)));
    }

    @Override
    public LedgerEntry supersede(String number, String successor, Supersession cause, String actor) {
        return submit(new Command.Supersede(number, successor, cause, said("actor", actor)));
    }

    /** What people write goes into the ledger for ever, so it must say something and must not name a person by number. */
    private static String said(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(field + " is blank or longer than " + LONGEST_TEXT);
        }
        if (IDENTITY_NUMBER.matcher(text).find()) {
            throw new IllegalArgumentException(field + " holds an identity number");
        }
        return text;
    }

    private LedgerEntry submit(Command command) {
        return queue.submit(List.of(command)).get(0).orThrow();
    }

    @Override
    public Optional<LedgerEntry> find(String number) {
        return store.byNumber(number);
    }

    @Override
    public Optional<LedgerEntry> find(AllocationKey of) {
        return store.byKey(digests(of));
    }

    @Override
    public List<LedgerEntry> findByHolder(String holder) {
        return store.byHolder(holderDigest(holder));
    }

    @Override
    public List<LedgerEntry> statusList(int list) {
        return store.statusList(list);
    }

    @Override
    public LedgerHead head() {
        return store.head();
    }

    @Override
    public LedgerVerdict verify() {
        return store.verify();
    }

    @Override
    public void exportTo(OutputStream out) {
        store.exportTo(out);
    }

    @Override
    public void importFrom(InputStream in) {
        store.importFrom(in);
    }

    @Override
    public void close() {
        store.close();
    }
}
