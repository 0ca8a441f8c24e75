package dev.zhicheng.render.template;

import dev.zhicheng.house.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TemplateFuzzTest {

    @TestFactory
    List<DynamicTest> seeds_and_findings_hold() {
        return FuzzSeeds.of("template", TemplateFuzz::fuzzerTestOneInput);
    }
}
