package dev.zhicheng.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** The house test of one module: a module extends it, naming its base package, and adds rules of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleHouseTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final String basePackage;
    private final JavaClasses classes = new ClassFileImporter().importPath(CLASSES);

    /** For the module whose packages begin with {@code basePackage}. */
    protected ModuleHouseTest(String basePackage) {
        this.basePackage = basePackage;
    }

    /** The module's main classes. */
    protected final JavaClasses classes() {
        return classes;
    }

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return HouseRules.of(basePackage).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule)));
    }

    @Test
    void every_package_says_what_it_holds_and_is_null_marked() {
        for (String name : packages(classes.stream())) {
            assertThat(classes.contain(name + ".package-info")).as(name).isTrue();
            assertThat(classes.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void exactly_the_packages_with_public_types_that_are_not_internal_are_exported() throws IOException {
        Set<String> meant = packages(classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().contains(".internal")));
        assertThat(exportedPackages()).containsExactlyInAnyOrderElementsOf(meant);
        assertThat(module().exports().stream().flatMap(export -> export.targets().stream()))
                .as("who may see an internal package")
                .allMatch(target -> target.startsWith("dev.zhicheng."));
    }

    @Test
    void the_exported_api_is_the_one_written_down() throws Exception {
        Set<String> exported = exportedPackages();
        List<Class<?>> types = new ArrayList<>();
        for (JavaClass type : classes) {
            if (exported.contains(type.getPackageName())) {
                types.add(Class.forName(type.getName(), false, getClass().getClassLoader()));
            }
        }
        Path written = Path.of("api", module().name() + ".txt");
        Path actual = Path.of("target", "actual_" + written.getFileName());
        Files.writeString(actual, ApiSnapshot.of(types));
        if (Boolean.getBoolean("api.update")) {
            Files.createDirectories(written.getParent());
            Files.copy(actual, written, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(actual)
                .as("What callers see has changed. If that is meant: mvn test -Dtest=*HouseTest -Dapi.update=true")
                .hasSameTextualContentAs(written);
    }

    @Test
    void every_exported_type_and_member_is_described() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String name : exportedPackages()) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(Undocumented.in(sources)).isEmpty();
    }

    /** Checks a rule against the module's main classes; a rule that finds nothing to look at is no failure. */
    protected final void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static Set<String> exportedPackages() throws IOException {
        return module().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    private static ModuleDescriptor module() throws IOException {
        try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }

    private static Set<String> packages(Stream<JavaClass> types) {
        return types.map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
