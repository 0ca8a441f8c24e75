package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.LedgerEvent;
import dev.zhicheng.rules.ledger.LedgerException;
import dev.zhicheng.rules.ledger.LedgerException.Reason;
import dev.zhicheng.rules.ledger.LedgerHead;
import dev.zhicheng.rules.ledger.LedgerVerdict;
import dev.zhicheng.rules.ledger.LedgerVerdict.Break;
import dev.zhicheng.rules.ledger.LedgerVerdict.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A ledger as JSON Lines: the journal's own form, and that of an export. */
final class LedgerLines {

    /**
     * A whole ledger that was read.
     *
     * @param header the header's line
     * @param records the records' lines, in order
     * @param book what they amount to
     */
    record Whole(Chain.Split header, List<Chain.Split> records, LedgerBook book) {

        /** How many records a ledger has that is a beginning of this one; -1 when it is none. */
        int place(LedgerHead of) {
            if (of.sequence() > records.size()) {
                return -1;
            }
            int at = (int) of.sequence();
            String hash = at == 0 ? header.hash() : records.get(at - 1).hash();
            return hash.equals(of.hash()) ? at : -1;
        }

        /** The records after so many. */
        List<ChainedRecord> chained(int after) {
            return records.subList(Math.max(after, 0), records.size()).stream()
                    .map(this::chained)
                    .toList();
        }

        private ChainedRecord chained(Chain.Split record) {
            LedgerEvent event = Objects.requireNonNull(RecordCodec.readEvent(record.text()));
            return new ChainedRecord(event, step(event), record);
        }

        private int step(LedgerEvent event) {
            return Objects.requireNonNull(book.byNumber(event.number()))
                    .history()
                    .indexOf(event);
        }

        /** Writes the lines after so many records; all of them, header first, when it is -1. */
        void writeTo(OutputStream out, int after) throws IOException {
            if (after < 0) {
                header.writeTo(out);
            }
            for (Chain.Split record : records.subList(Math.max(after, 0), records.size())) {
                record.writeTo(out);
            }
        }
    }

    private LedgerLines() {}

    /** Judges a journal whose header was already found good. */
    static LedgerVerdict judge(InputStream in) throws IOException {
        LineReader lines = new LineReader(in);
        byte[] first = lines.next();
        Optional<Chain.Split> header = first == null ? Optional.empty() : Chain.split(first);
        if (header.isEmpty() || !header.get().follows(Chain.GENESIS)) {
            return broken(new LedgerHead(0, Chain.GENESIS), Fault.CHAIN);
        }
        LedgerBook book = new LedgerBook(
                RecordCodec.readHeader(header.get().text()), header.get().hash());
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            Optional<Fault> fault = Chain.split(line).map(book::accept).orElse(Optional.of(Fault.UNREADABLE));
            if (fault.isPresent()) {
                return broken(book.head(), fault.get());
            }
        }
        return new LedgerVerdict(book.head().sequence(), book.head(), null);
    }

    static LedgerVerdict broken(LedgerHead good, Fault fault) {
        return new LedgerVerdict(good.sequence(), good, new Break(good.sequence() + 1, fault));
    }

    /**
     * Reads a whole export, which must be sound.
     *
     * @throws LedgerException with {@link Reason#NOT_A_LEDGER}, {@link Reason#OTHER_VERSION}, {@link Reason#WRONG_KEY} or
     *     {@link Reason#CORRUPT}
     */
    static Whole readAll(InputStream in, String keyCheck) {
        try {
            LineReader lines = new LineReader(in);
            byte[] first = lines.next();
            Chain.Split header = Optional.ofNullable(first)
                    .flatMap(Chain::split)
                    .orElseThrow(() -> new LedgerException(Reason.NOT_A_LEDGER));
            LedgerBook book = new LedgerBook(readHeader(header, keyCheck), header.hash());
            List<Chain.Split> records = new ArrayList<>();
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Chain.Split record = lines.lastLineEnded() ? Chain.split(line).orElse(null) : null;
                if (record == null || book.accept(record).isPresent()) {
                    throw new LedgerException(
                            Reason.CORRUPT, "record " + (book.head().sequence() + 1), null);
                }
                records.add(record);
            }
            return new Whole(header, records, book);
        } catch (IOException e) {
            throw new LedgerException(Reason.UNAVAILABLE, "export", e);
        }
    }

    /** A header that is whole, of this version and of this holder key. */
    static RecordCodec.Header readHeader(Chain.Split line, String keyCheck) {
        RecordCodec.Header header = RecordCodec.readHeader(line.text());
        if (!line.follows(Chain.GENESIS)) {
            throw new LedgerException(Reason.CORRUPT, "header", null);
        }
        if (!header.keyCheck().equals(keyCheck)) {
            throw new LedgerException(Reason.WRONG_KEY);
        }
        return header;
    }
}
