package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SectionTest {
    @ParameterizedTest
    @CsvSource({
        "privileged-accounts, privilegedAccounts",
        "PrivilegedAcounts, privilegedAccounts",
        "watchlist, watchlists",
        "tennant, tenant"
    })
    void suggestsTheKeyThatWasMeant(String written, String meant) {
        assertThat(Read.problems(written + ": x"))
                .singleElement()
                .asString()
                .endsWith("did you mean \"" + meant + "\"?");
    }

    @Test
    void suggestsNothingForAKeyThatIsLikeNone() {
        assertThat(Read.problems("colour: red")).singleElement().asString().endsWith("; remove it");
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(Read.problems("tenant: a\nwatchlists: {}\ntenant: b\n"))
                .containsExactly("gatehouse.yaml:3:1: the key \"tenant\" stands here a second time; "
                        + "expected each key once; join the two");
    }

    @Test
    void saysInWhichSectionAKeyIsUnknown() {
        assertThat(Read.problems("privilegedRoles:\n  adds: []\n"))
                .containsExactly("gatehouse.yaml:2:3: there is no key \"adds\" in \"privilegedRoles\"; "
                        + "expected one of add, remove; did you mean \"add\"?");
    }

    @Test
    void aKeyIsAText() {
        assertThat(Read.problems("? [a, b]\n: c\n"))
                .containsExactly("gatehouse.yaml:1:3: \"a key\" is a list; expected a text; see docs/configuration.md");
    }

    @Test
    void saysWhichKeyIsMissing() {
        assertThat(Read.problems("emergencyAccounts:\n  - reason: forgot whom\n"))
                .containsExactly(
                        "gatehouse.yaml:2:5: the key \"account\" is missing; expected a user principal name such "
                                + "as adm_kim@contoso.example, or an object id; add it");
    }
}
