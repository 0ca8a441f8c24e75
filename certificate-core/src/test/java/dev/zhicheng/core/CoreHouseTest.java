package dev.zhicheng.core;

import dev.zhicheng.house.ModuleHouseTest;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class CoreHouseTest extends ModuleHouseTest {

    CoreHouseTest() {
        super("dev.zhicheng.core");
    }

    @Test
    void core_knows_neither_the_rules_nor_the_drawing() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zhicheng.rules..", "dev.zhicheng.render.."));
    }

    @Test
    void the_records_carry_annotations_only_so_that_jackson_3_reads_them_too() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "..core.application..", "..core.certificate..", "..core.document..", "..core.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."));
    }
}
