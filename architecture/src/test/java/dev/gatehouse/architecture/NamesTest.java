package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class NamesTest {
    private static final ArchRule NO_EMPTY_NAMES =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");

    @Test
    void sayWhatAThingIs() {
        NO_EMPTY_NAMES.check(House.REAL.classes());
    }

    @Test
    void thatSayNothingAreNoticed() {
        var result = NO_EMPTY_NAMES.evaluate(House.BROKEN.classes());

        assertThat(result.getFailureReport().toString()).contains("AccountManager", "TimeUtil", "KeyHelper");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages(House.REAL)).isNotEmpty();
        assertThat(unmarked(House.REAL)).isEmpty();
    }

    @Test
    void aPackageThatIsNotNullMarkedIsNoticed() {
        assertThat(unmarked(House.BROKEN)).contains(House.BROKEN.root() + ".directory");
        assertThat(unmarked(House.BROKEN)).doesNotContain(House.BROKEN.root() + ".sigma");
    }

    private static Stream<String> packages(House house) {
        return house.classes().stream().map(JavaClass::getPackageName).distinct();
    }

    private static List<String> unmarked(House house) {
        return packages(house)
                .filter(name -> !house.classes()
                        .getPackage(name)
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false))
                .toList();
    }
}
