package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times as cultures write them. */
final class DateTextTest {
    private final DateText date = new DateText();

    @Test
    void readsAmericanTimes() {
        assertThat(iso("5/1/2024 1:02:11 PM")).isEqualTo("2024-05-01T13:02:11Z");
        assertThat(iso("9/19/2023, 1:45:17.287 PM")).isEqualTo("2023-09-19T13:45:17.287Z");
        assertThat(iso("01/09/2007 09:41:00")).isEqualTo("2007-01-09T09:41:00Z");
        assertThat(iso("1/9/2007 12:00:00 AM")).isEqualTo("2007-01-09T00:00:00Z");
        assertThat(iso("1/9/2007 12:00 PM")).isEqualTo("2007-01-09T12:00:00Z");
        assertThat(iso("1/9/2007 10:41:00 AM +01:00")).isEqualTo("2007-01-09T10:41:00+01:00");
        assertThat(iso("1/9/2007 10:41:00Z")).isEqualTo("2007-01-09T10:41:00Z");
    }

    @Test
    void readsTimesWithTheDayFirst() {
        assertThat(iso("26/02/2025, 11:58:34.221")).isEqualTo("2025-02-26T11:58:34.221Z");
        assertThat(iso("05.01.2024 13:02:11")).isEqualTo("2024-01-05T13:02:11Z");
        assertThat(iso("19-07-2026 09:58:57")).isEqualTo("2026-07-19T09:58:57Z");
    }

    @Test
    void readsTimesWithTheYearFirst() {
        assertThat(iso("2025/09/06 17:00:56.953414400")).isEqualTo("2025-09-06T17:00:56.953414400Z");
        assertThat(date.isAmbiguous()).isFalse();
    }

    @Test
    void readsOtherSpellingsOfTheHalvesOfADayAndOtherBlanks() {
        assertThat(iso("5/1/2024 1:02:11 p.\u00a0m.")).isEqualTo("2024-05-01T13:02:11Z");
        assertThat(iso("5/1/2024, 1:02:11\u202fam")).isEqualTo("2024-05-01T01:02:11Z");
        assertThat(date.hasHalf()).isTrue();
    }

    @Test
    void takesTheGivenOrderOnlyWhereTheDateLeavesItOpen() {
        assertThat(iso("05/01/2024 13:02:11", DateOrder.DAY_FIRST)).isEqualTo("2024-01-05T13:02:11Z");
        assertThat(iso("12/31/2024 13:02:11", DateOrder.DAY_FIRST)).isEqualTo("2024-12-31T13:02:11Z");
        assertThat(iso("31/12/2024 13:02:11", DateOrder.MONTH_FIRST)).isEqualTo("2024-12-31T13:02:11Z");
    }

    @Test
    void saysWhatOrderItShows() {
        assertThat(order("13/01/2024 00:00")).contains(DateOrder.DAY_FIRST);
        assertThat(order("01/13/2024 00:00")).contains(DateOrder.MONTH_FIRST);
        assertThat(order("01.02.2024 00:00")).contains(DateOrder.DAY_FIRST);
        assertThat(order("01/02/2024 00:00")).isEmpty();
        assertThat(date.isAmbiguous()).isTrue();
        assertThat(order("02/02/2024 00:00")).isEmpty();
        assertThat(date.isAmbiguous()).isFalse();
    }

    @Test
    void ranksTimesAsTheyFollow() {
        long before = rank("01/02/2024 10:00:00", DateOrder.DAY_FIRST);

        assertThat(rank("02/01/2024 10:00:00", DateOrder.DAY_FIRST)).isLessThan(before);
        assertThat(rank("01/02/2024 10:00:01", DateOrder.DAY_FIRST)).isGreaterThan(before);
    }

    @Test
    void leavesEverythingElseAlone() {
        for (String text : List.of(
                "",
                "2024-05-01T13:02:11Z",
                "2024-05-01 13:02:11",
                "5/1/24 13:02",
                "5/1/2024",
                "13/13/2024 00:00:00",
                "0/1/2024 00:00:00",
                "32/1/2024 00:00:00",
                "5/1/2024 25:00:00",
                "5/1/2024 13:00:00 PM",
                "5/1/2024 0:00:00 AM",
                "5/1/2024 1:60:00",
                "5/1/2024 1:00:00 XM",
                "5/1/2024 1:00:00 +1",
                "5/1/2024 1:00:00 and more",
                "5/1-2024 1:00:00",
                "192.0.2.10 1:00",
                "10.0.0.1")) {
            byte[] bytes = text.getBytes(UTF_8);
            assertThat(date.parse(bytes, 0, bytes.length)).as(text).isFalse();
        }
    }

    private String iso(String text) {
        return iso(text, DateOrder.MONTH_FIRST);
    }

    private String iso(String text, DateOrder order) {
        parse(text);
        return new String(date.iso(order), US_ASCII);
    }

    private Optional<DateOrder> order(String text) {
        parse(text);
        return date.order();
    }

    private long rank(String text, DateOrder order) {
        parse(text);
        return date.rank(order);
    }

    private void parse(String text) {
        byte[] bytes = ("xx" + text + "yy").getBytes(UTF_8);
        assertThat(date.parse(bytes, 2, bytes.length - 2)).as(text).isTrue();
    }
}
