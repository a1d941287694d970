package io.tokenyield;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The structure that the folder names promise: one way, from the warehouse to a cell. */
class ArchitectureTest {
    /** A package imports only what stands before it here. */
    private static final List<String> WAY = List.of(
            "model",
            "sql",
            "warehouse",
            "reference",
            "pricing",
            "ledger",
            "publish",
            "batch",
            "embedded",
            "sample",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tokenyield");

    @TestFactory
    List<DynamicTest> a_package_imports_only_what_stands_before_it() {
        return WAY.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] behind = WAY.subList(WAY.indexOf(name) + 1, WAY.size()).stream()
                            .map(other -> "io.tokenyield." + other + "..")
                            .toArray(String[]::new);
                    if (behind.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage("io.tokenyield." + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(behind)
                                .check(CLASSES);
                    }
                }))
                .toList();
    }

    @Test
    void every_package_stands_on_the_way_and_says_what_it_owns() {
        TreeSet<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.tokenyield."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isNotEmpty().allSatisfy(name -> {
            assertThat(WAY).contains(name.split("\\.")[2]);
            assertThat(Files.exists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")))
                    .as(name + " has a package-info.java")
                    .isTrue();
        });
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching("io.tokenyield.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_command_uses_the_sample_and_the_embedded_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.tokenyield.cli..", "io.tokenyield.sample..", "io.tokenyield.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tokenyield.sample..", "io.tokenyield.embedded..")
                .check(CLASSES);
    }

    @Test
    void workbooks_are_the_business_of_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tokenyield.publish.excel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(CLASSES);
    }

    @Test
    void spring_batch_is_the_business_of_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tokenyield.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(CLASSES);
    }

    @Test
    void steps_are_built_in_one_place() {
        noClasses()
                .that()
                .doNotHaveSimpleName("BatchSteps")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.batch.core.step.builder.StepBuilder")
                .check(CLASSES);
    }

    @Test
    void money_is_never_a_double() {
        ArchRule fieldRule = noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("io.tokenyield.pricing..", "io.tokenyield.ledger..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class);
        fieldRule.check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().matches("io\\.tokenyield\\.(pricing|ledger).*"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getRawReturnType().isEquivalentTo(double.class)
                                || method.getRawParameterTypes().stream()
                                        .anyMatch(parameter -> parameter.isEquivalentTo(double.class)
                                                || parameter.isEquivalentTo(float.class))))
                .isEmpty();
    }

    @Test
    void the_clock_is_asked_by_the_command_alone() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("io.tokenyield.cli..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(CLASSES);
    }
}
