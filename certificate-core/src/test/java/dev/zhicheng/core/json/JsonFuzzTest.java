package dev.zhicheng.core.json;

import dev.zhicheng.house.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JsonFuzzTest {

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() {
        return FuzzSeeds.of("json", JsonFuzz::fuzzerTestOneInput);
    }
}
