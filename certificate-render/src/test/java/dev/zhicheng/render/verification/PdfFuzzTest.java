package dev.zhicheng.render.verification;

import dev.zhicheng.house.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PdfFuzzTest {

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() {
        return FuzzSeeds.of("pdf", PdfFuzz::fuzzerTestOneInput);
    }
}
