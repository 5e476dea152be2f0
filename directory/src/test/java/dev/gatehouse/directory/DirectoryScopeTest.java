package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectoryScopeTest {
    private static final String ID = "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35";
    private static final String OTHER = "6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08";

    private final Scope whole = directory("/");
    private final Scope unit = directory("/administrativeUnits/" + ID);
    private final Scope application = directory("/" + OTHER);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/administrativeUnits/" + ID, "/" + ID})
    void printsAsGraphWritesIt(String path) {
        assertThat(directory(path)).hasToString(path);
    }

    @Test
    void comparesWithoutRegardToCase() {
        assertThat(directory("/ADMINISTRATIVEUNITS/" + ID.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/applications/" + ID,
                "/administrativeUnits/",
                "/administrativeUnits/kim",
                "/groups",
                "//"
            })
    void refusesWhatIsNoScope(String path) {
        assertThat(Scope.directory(path)).isEmpty();
    }

    @Test
    void theWholeDirectoryContainsEverythingInIt() {
        assertThat(whole.contains(whole)).isTrue();
        assertThat(whole.contains(unit)).isTrue();
        assertThat(whole.contains(application)).isTrue();
        assertThat(unit.contains(whole)).isFalse();
        assertThat(application.contains(whole)).isFalse();
    }

    @Test
    void aUnitMayContainAnyObjectButThatIsNotCertain() {
        assertThat(unit.contains(unit)).isTrue();
        assertThat(unit.contains(application)).isFalse();
        assertThat(unit.mayContain(application)).isTrue();
        assertThat(unit.mayContain(directory("/administrativeUnits/" + OTHER))).isFalse();
        assertThat(unit.mayContain(whole)).isFalse();
    }

    @Test
    void oneObjectContainsItselfOnly() {
        assertThat(application.mayContain(application)).isTrue();
        assertThat(application.mayContain(directory("/" + ID))).isFalse();
    }

    @Test
    void theDirectoryDoesNotReachAzure() {
        var subscription = Scope.azure("/subscriptions/" + ID).orElseThrow();

        assertThat(whole.contains(subscription)).isFalse();
        assertThat(whole.mayContain(Scope.azure("/").orElseThrow())).isFalse();
        assertThat(Scope.azure("/").orElseThrow().contains(whole)).isFalse();
    }

    private static Scope directory(String path) {
        return Scope.directory(path).orElseThrow();
    }
}
