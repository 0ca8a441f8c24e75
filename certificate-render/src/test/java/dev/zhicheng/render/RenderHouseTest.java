package dev.zhicheng.render;

import dev.zhicheng.house.ModuleHouseTest;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class RenderHouseTest extends ModuleHouseTest {

    RenderHouseTest() {
        super("dev.zhicheng.render");
    }

    @Test
    void the_drawing_does_not_know_the_rules() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("dev.zhicheng.rules.."));
    }
}
