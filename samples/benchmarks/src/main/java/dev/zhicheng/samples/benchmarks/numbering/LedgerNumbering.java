package dev.zhicheng.samples.benchmarks.numbering;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.ledger.AllocationKey;
import dev.zhicheng.rules.ledger.AllocationRequest;
import dev.zhicheng.rules.ledger.HolderKey;
import dev.zhicheng.rules.ledger.IssuanceLedger;
import dev.zhicheng.rules.ledger.LedgerEntry;
import dev.zhicheng.rules.ledger.PolicyStamp;
import dev.zhicheng.rules.numbering.NumberContext;
import dev.zhicheng.rules.numbering.NumberScheme;
import java.util.List;

/** Our ledgers. */
final class LedgerNumbering implements Numbering {

    static final HolderKey KEY = HolderKey.of(new byte[32]);
    static final NumberScheme SCHEME =
            NumberScheme.of("{region2}{yyyy}{series2}{level1}{serial:8}{check:MOD11-2}", List.of("yyyy", "series2"));
    static final NumberContext FACTS =
            NumberContext.ofYear(2021).withRegion("64").withSeries("09").withLevel(TitleLevel.ASSOCIATE_SENIOR);

    private static final PolicyStamp POLICY = new PolicyStamp("ningxia-2021", "1.0.0", "ab".repeat(32));

    private final IssuanceLedger ledger;

    LedgerNumbering(IssuanceLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String number(String paperNumber) {
        return ledger.allocate(request(paperNumber)).number();
    }

    @Override
    public List<String> numbers(List<String> paperNumbers) {
        List<AllocationRequest> requests =
                paperNumbers.stream().map(LedgerNumbering::request).toList();
        return ledger.allocateAll(requests).stream().map(LedgerEntry::number).toList();
    }

    private static AllocationRequest request(String paperNumber) {
        // As in life, nearly every certificate has a holder of its own; the ledger takes any text for one.
        AllocationKey key = AllocationKey.of("64222119660706" + paperNumber, "宁夏回族自治区人力资源和社会保障厅", paperNumber);
        return new AllocationRequest(key, SCHEME, FACTS, POLICY);
    }

    @Override
    public void close() {
        if (!ledger.verify().isSound()) {
            throw new IllegalStateException("the ledger is not sound");
        }
        ledger.close();
    }
}
