package dev.zhicheng.rules.ledger;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.numbering.NumberContext;
import dev.zhicheng.rules.numbering.NumberScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What the ledger tests have in common. */
final class Ledgers {

    static final HolderKey KEY = HolderKey.of(new byte[32]);
    static final Instant NOON = Instant.parse("2021-10-08T04:00:00Z");
    static final InstantSource AT_NOON = InstantSource.fixed(NOON);
    static final PolicyStamp POLICY = new PolicyStamp("ningxia-2021", "1.0.0", "ab".repeat(32));
    static final NumberScheme SCHEME =
            NumberScheme.of("{region2}{yyyy}{series2}{level1}{serial:6}{check:MOD11-2}", List.of("yyyy", "series2"));
    static final NumberContext FACTS =
            NumberContext.ofYear(2021).withRegion("640000").withSeries("09").withLevel(TitleLevel.ASSOCIATE_SENIOR);
    static final String HOLDER = "642221196607060001";
    static final String ISSUER = "宁夏回族自治区人力资源和社会保障厅";

    private Ledgers() {}

    static IssuanceLedger open(Path journal) {
        return JournalLedger.open(journal, KEY, AT_NOON);
    }

    static AllocationKey key(String paperNumber) {
        return AllocationKey.of(HOLDER, ISSUER, paperNumber);
    }

    static AllocationRequest request(String paperNumber) {
        return new AllocationRequest(key(paperNumber), SCHEME, FACTS, POLICY);
    }

    static AllocationRequest request(String paperNumber, NumberScheme scheme) {
        return new AllocationRequest(key(paperNumber), scheme, FACTS, POLICY);
    }
}
