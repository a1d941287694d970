package io.tokenyield;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the packages hang together (DESIGN 9), and what may occur where. */
class ArchitectureTest {
    private static final String ROOT = "io.tokenyield.";
    /** One way: a package uses only what stands before it. */
    private static final List<String> ORDER = List.of(
            "model",
            "sql",
            "warehouse",
            "reference",
            "delivery",
            "pricing",
            "ledger",
            "attribution",
            "outcome",
            "score",
            "scoring",
            "publish",
            "explain",
            "batch",
            "cli");
    /** Beside that order: used by the command line alone. */
    private static final List<String> ASIDE = List.of("embedded", "sample");

    private static final Set<String> CLOCKS = Set.of("systemUTC", "systemDefaultZone", "system");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tokenyield");

    static List<String> packages() {
        List<String> packages = new ArrayList<>(ORDER);
        packages.addAll(ASIDE);
        return packages;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_what_stands_before_it(String name) {
        List<String> forbidden = new ArrayList<>(packages());
        forbidden.remove(name);
        if (name.equals("cli")) {
            forbidden.clear();
        } else if (ORDER.contains(name)) {
            forbidden.removeAll(ORDER.subList(0, ORDER.indexOf(name)));
        } else {
            forbidden.removeAll(ORDER.subList(0, ORDER.indexOf("reference")));
        }
        String[] packages = forbidden.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
        if (packages.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should(dependOnClassesThat(resideInAnyPackage(packages)))
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void every_class_is_in_a_package_that_has_its_place() {
        assertThat(CODE)
                .extracting(JavaClass::getPackageName)
                .allSatisfy(name ->
                        assertThat(packages()).contains(name.replace(ROOT, "").replaceAll("\\..*", "")));
    }

    @Test
    void no_packages_use_each_other_in_a_circle() {
        slices().matching("io.tokenyield.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void workbooks_are_the_business_of_publish_excel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tokenyield.publish.excel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
                .check(CODE);
    }

    @Test
    void spring_batch_is_the_business_of_batch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tokenyield.batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(CODE);
    }

    @Test
    void steps_are_built_in_one_place() {
        noClasses()
                .that(describe("are not BatchSteps", type -> !type.getName().startsWith(ROOT + "batch.BatchSteps")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch.core.step.builder..")
                .check(CODE);
    }

    @Test
    void pure_packages_touch_no_database_no_file_and_no_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.tokenyield.model..",
                        "io.tokenyield.pricing..",
                        "io.tokenyield.outcome..",
                        "io.tokenyield.score..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "java.io..", "java.nio.file..", "org.springframework..")
                .orShould()
                .dependOnClassesThat(describe("are clocks", type -> type.isAssignableTo(Clock.class)))
                .check(CODE.that(describe(
                        "are no exceptions, whose serial mark is of java.io",
                        type -> !type.isAssignableTo(Throwable.class))));
    }

    /** A score is made of units and costs that are handed to it: tables and the ledger are the business of others. */
    @Test
    void score_knows_nothing_but_values_and_outcomes() {
        List<String> others = new ArrayList<>(packages());
        others.removeAll(List.of("model", "outcome", "score"));
        noClasses()
                .that()
                .resideInAPackage(ROOT + "score..")
                .should(dependOnClassesThat(resideInAnyPackage(
                        others.stream().map(other -> ROOT + other + "..").toArray(String[]::new))))
                .check(CODE);
        assertThat(ORDER.subList(ORDER.indexOf("ledger"), ORDER.indexOf("publish")))
                .containsExactly("ledger", "attribution", "outcome", "score", "scoring");
    }

    @Test
    void nothing_of_the_score_can_be_sorted_or_ranked() {
        JavaClasses score = CODE.that(resideInAnyPackage(ROOT + "score.."));
        assertThat(score).isNotEmpty();
        noClasses()
                .that(describe("are no enums", type -> !type.isEnum()))
                .should()
                .beAssignableTo(Comparable.class)
                .check(score);
        assertThat(score)
                .flatExtracting(JavaClass::getMembers)
                .extracting(member -> member.getName().toLowerCase(Locale.ROOT))
                .isNotEmpty()
                .noneMatch(name -> name.contains("rank") || name.contains("place"));
    }

    @Test
    void only_the_command_line_looks_at_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tokenyield.cli..")
                .should()
                .callMethodWhere(asksForTheTime())
                .check(CODE);
        noClasses()
                .that(describe(
                        "are not the main class", type -> !type.getSimpleName().equals("TokenYield")))
                .should()
                .callMethodWhere(asksForTheTime())
                .check(CODE);
    }

    @Test
    void money_is_never_a_floating_point_number() {
        classes()
                .that()
                .resideInAnyPackage("io.tokenyield.pricing..", "io.tokenyield.ledger..")
                .should(new NoFloatingPointNumbers())
                .check(CODE);
    }

    @Test
    void every_package_says_what_it_owns() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> packages = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsClasses)
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .exists()
                            .content()
                            .startsWith("/**\n"));
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return describe("ask for the time", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getTarget().getName();
            boolean isNow = owner.startsWith("java.time.") && method.equals("now");
            boolean isClock = owner.equals("java.time.Clock") && CLOCKS.contains(method);
            boolean isSystem = owner.equals("java.lang.System") && method.equals("currentTimeMillis");
            return isNow || isClock || isSystem;
        });
    }
}
