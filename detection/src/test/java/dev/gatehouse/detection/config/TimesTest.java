package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-04, 2026-05-04T00:00:00Z",
        "2026-05-04T09:00Z, 2026-05-04T09:00:00Z",
        "2026-05-04T09:00:00.1234567Z, 2026-05-04T09:00:00.123456700Z",
        "2026-05-04T09:00:00-03:00, 2026-05-04T12:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z"
    })
    void readsAMomentOrADate(String written, Instant moment) {
        var account = Read.configuration(yaml(written)).emergencyAccounts().getFirst();

        assertThat(account.validity().from()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04T09:00:00", "2026-05-04T09:00"})
    void asksForTheZone(String written) {
        assertThat(Read.problems(yaml(written)))
                .singleElement()
                .asString()
                .endsWith("add the zone: Z for UTC, or such as +02:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04.05.2026",
                "2026-02-29",
                "2026-13-01",
                "2026-5-4",
                "05/04/2026",
                "2026-05-04 09:00:00Z",
                "1777885200",
                "now",
                "+999999999-12-31T23:59:59Z",
                "2026-05-04T09:00:00+99:00"
            })
    void refusesWhatIsNoTime(String written) {
        assertThat(Read.problems(yaml(written))).singleElement().asString().contains("is not a time");
    }

    private static String yaml(String time) {
        return "emergencyAccounts: [{account: kim@contoso.example, from: '" + time + "'}]";
    }
}
