package dev.zhicheng.render.qr;

import dev.zhicheng.house.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PictureFuzzTest {

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() {
        return FuzzSeeds.of("picture", PictureFuzz::fuzzerTestOneInput);
    }
}
