package dev.zhicheng.rules;

import dev.zhicheng.house.ModuleHouseTest;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class RulesHouseTest extends ModuleHouseTest {

    RulesHouseTest() {
        super("dev.zhicheng.rules");
    }

    @Test
    void the_rules_do_not_know_the_drawing() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("dev.zhicheng.render.."));
    }
}
