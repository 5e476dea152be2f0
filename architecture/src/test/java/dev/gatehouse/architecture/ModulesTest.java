package dev.gatehouse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ModulesTest {
    private static final String MAIL = "jakarta.mail..";

    /** The published picocli, compiled anew, and modules of tests only: none holds code of ours that others could use. */
    private static final Pattern MODULE = Pattern.compile("<module>(?!picocli|architecture|conformance)(.*)</module>");

    @ParameterizedTest
    @MethodSource("modules")
    void usesOnlyTheModulesBelow(String module) {
        arrowsOf(module, House.REAL).check(House.REAL.classes());
    }

    @Test
    void noticesAnArrowThatRunsUp() {
        var result = arrowsOf("sigma", House.BROKEN).evaluate(House.BROKEN.classes());

        assertThat(result.getFailureReport().toString()).contains("LooksIntoLogs");
    }

    @Test
    void knowsEveryModuleOfTheBuild() {
        var built = MODULE.matcher(Repository.read("pom.xml"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(House.MAY_USE.keySet()).isEqualTo(built);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        cycles(House.REAL).check(House.REAL.classes());
    }

    @Test
    void noticesACycleBetweenPackages() {
        var result = cycles(House.BROKEN).evaluate(House.BROKEN.classes());

        assertThat(result.getFailureReport().toString()).contains("detection.one", "detection.two");
    }

    @Test
    void keepsPicocliInTheCommandLines() {
        picocliOnlyInCommandLines(House.REAL).check(House.REAL.classes());
    }

    @Test
    void noticesPicocliElsewhere() {
        var result = picocliOnlyInCommandLines(House.BROKEN).evaluate(House.BROKEN.classes());

        assertThat(result.getFailureReport().toString()).contains("ParsesArguments");
    }

    @Test
    void keepsTheFrameworkInTheServer() {
        frameworkOnlyInServer(House.REAL).check(House.REAL.classes());
    }

    @Test
    void noticesTheFrameworkElsewhere() {
        var result = frameworkOnlyInServer(House.BROKEN).evaluate(House.BROKEN.classes());

        assertThat(result.getFailureReport().toString()).contains("IsABean");
    }

    static Iterable<String> modules() {
        return House.MAY_USE.keySet();
    }

    private static ArchRule arrowsOf(String module, House house) {
        var allowed = new HashSet<>(House.MAY_USE.get(module));
        allowed.add(module);
        return noClasses()
                .that(house.ofModule(module))
                .should()
                .dependOnClassesThat(house.ofOtherModulesThan(allowed))
                .as(module + " uses only " + House.MAY_USE.get(module));
    }

    private static ArchRule cycles(House house) {
        return slices().assignedFrom(new PackageSlices(house)).should().beFreeOfCycles();
    }

    private static ArchRule picocliOnlyInCommandLines(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.packagesOf("cli", "server.command"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..");
    }

    /** What sends mail is no framework, and one package's own. */
    private static ArchRule frameworkOnlyInServer(House house) {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackages(house.packagesOf("server"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "io.quarkus..", "jakarta..", "io.vertx..", "org.eclipse.microprofile..")
                                .and(resideOutsideOfPackage(MAIL))))
                .and(noClasses()
                        .that()
                        .resideOutsideOfPackages(house.packagesOf("connect.sink.mail"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(MAIL));
    }

    private record PackageSlices(House house) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return house.moduleOf(type).isEmpty()
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages below " + house.root();
        }
    }
}
