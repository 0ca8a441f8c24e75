package dev.zhicheng.rules.ledger;

import dev.zhicheng.rules.ledger.LedgerException.Reason;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import static dev.zhicheng.rules.ledger.Ledgers.KEY;

/** A process that issues one certificate after the other and says so on its standard output, until it is killed. */
final class CrashWorker {

    private static final int PATIENCE = 600;

    private CrashWorker() {}

    /** {@code journal FILE FROM} or {@code jdbc URL FROM}. */
    public static void main(String[] arguments) {
        IssuanceLedger ledger = persist(() -> arguments[0].equals("journal")
                ? JournalLedger.open(Path.of(arguments[1]), KEY, InstantSource.system())
                : JdbcLedger.open(TestPostgres.pool(arguments[1], 2), KEY, InstantSource.system()));
        for (int i = Integer.parseInt(arguments[2]); ; i++) {
            String key = "k" + i;
            LedgerEntry entry = persist(() -> ledger.allocate(Ledgers.request(key)));
            System.out.println("ALLOCATED " + i + " " + entry.number());
            // Another text each time, as a signature is: the first one must stay.
            String credential = "ZC1:" + System.nanoTime();
            LedgerEntry issued =
                    persist(() -> ledger.issue(new IssueRequest(entry.number(), credential, "content of " + key)));
            System.out.println("ISSUED " + i + " " + issued.credential().orElseThrow());
        }
    }

    private static <T> T persist(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (LedgerException e) {
                boolean passing = e.reason() == Reason.UNAVAILABLE || e.reason() == Reason.OUTCOME_UNKNOWN;
                if (!passing || attempt == PATIENCE) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
