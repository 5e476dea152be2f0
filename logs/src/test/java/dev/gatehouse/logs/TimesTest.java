package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/09/2007 09:41:00",
                "1/9/2007 9:41:00 AM",
                "1/9/2007 10:41:00 AM +01:00",
                "1/9/2007, 9:41:00.000 am",
                "2007-01-09T09:41:00",
                "2007-01-09T09:41:00Z",
                "2007-01-09T9:41:00Z",
                "2007-01-09t09:41:00z",
                "2007-01-09 09:41:00.000000000",
                "2007-01-09T09:41Z",
                "2007-01-09T09:41:00.00Z",
                "2007-01-09T09:41:00.0000000+00:00",
                "2007-01-09T11:41:00+02:00",
                "2007-01-09T11:41:00 +0200",
                "2007-01-09T04:41:00-05",
                "2007/01/09 09:41:00.000000000",
                "2007-01-09 09:41:00 UTC",
                " 2007-01-09T09:41:00Z  ",
                "1/9/2007 9:41:00 AM ",
                "2007/1/9 04:41:00 -0500",
                "/Date(1168335660000)/",
                "/Date(1168335660000+0200)/",
                "/Date(1168335660000-0500)/"
            })
    void readsEveryWayToSayOneTime(String text) {
        assertThat(Times.instant(Times.parse(text))).isEqualTo(Instant.parse("2007-01-09T09:41:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-26T5:32:08.107Z, 2023-10-26T05:32:08.107Z",
        "2021-04-28T14:08:45.2213421+00:00, 2021-04-28T14:08:45.221342Z",
        "2024-12-16 16:32:16.087554000, 2024-12-16T16:32:16.087554Z",
        "3/24/2022 2:42:35 PM, 2022-03-24T14:42:35Z",
        "3/24/2022 12:42:35 AM, 2022-03-24T00:42:35Z",
        "3/24/2022 12:42:35 PM, 2022-03-24T12:42:35Z",
        "'9/19/2023, 1:45:17.287 PM', 2023-09-19T13:45:17.287Z",
        "2020-02-29T23:59:59.9Z, 2020-02-29T23:59:59.9Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
        "/Date(1595374458918)/, 2020-07-21T23:34:18.918Z",
        "/Date(-1)/, 1969-12-31T23:59:59.999Z",
        "/Date(-62135596800000)/, 0001-01-01T00:00:00Z"
    })
    void keepsMicrosecondsAndHalvesOfTheDay(String text, String expected) {
        assertThat(Times.instant(Times.parse(text))).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "String (timestamp)",
                "2007",
                "2007-01-09",
                "2007-13-09T09:41:00Z",
                "2007-02-29T09:41:00Z",
                "2007-01-09T24:41:00Z",
                "2007-01-09T09:61:00Z",
                "2007-01-09T09:41:00.Z",
                "2007-01-09T09:41:00X",
                "2007-01-09T09:41:00+99:00",
                "2007-01-09T09:41:00Z and more",
                "24/3/2022 2:42:35 PM",
                "3/24/2022 14:42:35 PM",
                "3/24/22 2:42:35 PM",
                "1699999999",
                "/",
                "/Date()/",
                "/Date(-)/",
                "/Date(1595374458918)",
                "/Date(1595374458918)/x",
                "/Date(1595374458918+)/",
                "/Date(1595374458918Z)/",
                "/Date(9999999999999999)/",
                "/date(1595374458918)/",
                "2007/01-09 09:41:00",
                "2007/13/09 09:41:00",
                "2007x01x09 09:41:00",
                "-1-1-1T1:1:1"
            })
    void saysThatAnythingElseIsNoTime(String text) {
        assertThat(Times.parse(text)).isEqualTo(Row.NO_TIME);
    }

    @Test
    void agreesWithThePlatformOnEveryDay() {
        for (LocalDate day = LocalDate.of(1890, 1, 1); day.getYear() < 2110; day = day.plusDays(1)) {
            assertThat(Times.parse(day + "T00:00:00Z")).isEqualTo(day.toEpochDay() * 86_400_000_000L);
        }
    }

    @Test
    void agreesWithThePlatformOnRandomInstants() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.EPOCH.plus(random.nextLong(4_000_000_000_000_000L), ChronoUnit.MICROS);
            assertThat(Times.instant(Times.parse(instant.toString()))).isEqualTo(instant);
        }
    }

    @Test
    void looksAtNothingBeyondItsPiece() {
        byte[] bytes = "xx2007-01-09T09:41:00Z9".getBytes(StandardCharsets.UTF_8);

        assertThat(new Times().parse(bytes, 2, bytes.length - 1)).isEqualTo(1_168_335_660_000_000L);
    }
}
