package dev.zhicheng.rules.review;

import dev.zhicheng.house.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HistoryFuzzTest {

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() {
        return FuzzSeeds.of("history", HistoryFuzz::fuzzerTestOneInput);
    }
}
