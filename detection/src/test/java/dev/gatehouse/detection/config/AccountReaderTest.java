package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.UserPrincipalName;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountReaderTest {
    @Test
    void anAccountAloneIsDeclaredForAllTime() {
        var account = account("kim@contoso.example");

        assertThat(account.validity()).isEqualTo(Interval.ALWAYS);
        assertThat(account.reason()).isEmpty();
    }

    @Test
    void anAccountMayBeDeclaredForATimeWithAReason() {
        var account = account(
                "{account: lee@contoso.example, from: 2026-05-04T11:00:00+02:00, until: 2026-08-01, reason: migration}");

        assertThat(account.account()).isEqualTo(UserPrincipalName.of("lee@contoso.example"));
        assertThat(account.validity())
                .isEqualTo(
                        Interval.between(Instant.parse("2026-05-04T09:00:00Z"), Instant.parse("2026-08-01T00:00:00Z")));
        assertThat(account.reason()).isEqualTo("migration");
    }

    @Test
    void eitherEndMayBeOpen() {
        assertThat(account("{account: kim@a.example, from: 2026-05-04}").validity())
                .isEqualTo(Interval.since(Instant.parse("2026-05-04T00:00:00Z")));
        assertThat(account("{account: kim@a.example, until: 2026-05-04, reason: }")
                        .validity())
                .isEqualTo(Interval.before(Instant.parse("2026-05-04T00:00:00Z")));
    }

    @Test
    void aGuestMayBeNamedEitherWay() {
        assertThat(account("'kim_fabrikam.example#EXT#@contoso.example'").account())
                .isEqualTo(UserPrincipalName.of("kim_fabrikam.example#ext#@contoso.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim Adams",
                "kim",
                "kim@",
                "@contoso.example'",
                "00000000-0000-0000-0000-000000000000",
                "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c3",
                "42",
                "true"
            })
    void refusesWhatIsNoAccount(String text) {
        assertThat(problems("\"" + text + "\"")).contains(" is no account; expected a user principal name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "[]", "''", "[kim@contoso.example]"})
    void refusesWhatIsNotEvenAText(String yaml) {
        assertThat(problems(yaml)).contains("\"an entry of emergencyAccounts\" is");
    }

    @Test
    void anEndBeforeTheBeginningIsAMistake() {
        assertThat(problems("{account: kim@contoso.example, from: 2026-05-04, until: 2026-05-04}"))
                .isEqualTo("gatehouse.yaml:2:61: the declaration ends at 2026-05-04T00:00:00Z, but begins at "
                        + "2026-05-04T00:00:00Z; expected a time after \"from\"; correct one of the two");
    }

    @Test
    void anEmptyTimeIsAMistakeBecauseItMightHaveLimitedSomething() {
        assertThat(problems("{account: kim@contoso.example, until: }"))
                .startsWith("gatehouse.yaml:2:42: \"an entry of emergencyAccounts.until\" is empty; expected a time");
    }

    @Test
    void doesNotLetAMessageBreakALine() {
        assertThat(problems("\"kim\\nfake:1:1: all is well\\u202e\""))
                .doesNotContain("\n", "\u202e")
                .contains("\"kim\uFFFDfake");
    }

    private static Account account(String yaml) {
        return Read.configuration("emergencyAccounts:\n  - " + yaml + "\n")
                .emergencyAccounts()
                .getFirst();
    }

    private static String problems(String yaml) {
        var problems = Read.problems("emergencyAccounts:\n  - " + yaml + "\n");
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
