package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of day and month is that of the whole file. */
final class DateOrderFinderTest {
    @Test
    void oneDayAboveTwelveDecides() {
        DateOrderFinder finder = finder("05/01/2024 10:00:00", "06/01/2024 10:00:00", "13/01/2024 10:00:00");

        assertThat(finder.decided()).isTrue();
        assertThat(finder.order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("05/01/2024 10:00:00", "01/13/2024 10:00:00")).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void aDayAboveTwelveCountsForMoreThanAmAndPm() {
        assertThat(order("05/01/2024 10:00:00 AM", "26/01/2024 10:00:00 AM")).isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void dotsMeanThatTheDayComesFirst() {
        assertThat(order("05.01.2024 10:00:00")).isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void amAndPmMeanThatTheMonthComesFirst() {
        DateOrderFinder finder = finder("05/01/2024 1:00:00 PM", "04/02/2024 1:00:00 PM");

        assertThat(finder.decided()).isFalse();
        assertThat(finder.order()).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void elseTheOrderCountsInWhichTheRowsAreSorted() {
        assertThat(order("30/01/2024 10:00".replace("30", "10"), "01/02/2024 10:00", "02/02/2024 10:00"))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("02/02/2024 10:00", "01/02/2024 10:00", "10/01/2024 10:00"))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("01/10/2024 10:00", "02/01/2024 10:00", "02/02/2024 10:00"))
                .isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void nothingAtAllMeansThatTheMonthComesFirst() {
        assertThat(order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("05/01/2024 10:00:00")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("2024-05-13T10:00:00Z")).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void onlyColumnsWithTimesCount() {
        DateOrderFinder finder = new DateOrderFinder();
        feed(finder, "CreationDate,Note\n05/01/2024 10:00,13/01/2024 10:00\n");
        finder.end();

        assertThat(finder.decided()).isFalse();
    }

    @Test
    void cutsMakeNoDifference() {
        byte[] text = "TimeGenerated [UTC],UserId\r\n\"05/01/2024, 10:00:00\",a\r\n\"13/01/2024, 10:00:00\",b\r\n"
                .getBytes(UTF_8);
        for (int cut = 0; cut <= text.length; cut++) {
            DateOrderFinder finder = new DateOrderFinder();
            finder.feed(text, 0, cut);
            finder.feed(text, cut, text.length);
            finder.end();

            assertThat(finder.order()).as("cut at %d", cut).isEqualTo(DateOrder.DAY_FIRST);
        }
    }

    private static DateOrder order(String... times) {
        return finder(times).order();
    }

    private static DateOrderFinder finder(String... times) {
        DateOrderFinder finder = new DateOrderFinder();
        feed(finder, "Name;Date (UTC)\n");
        for (String time : times) {
            feed(finder, "x;" + time + "\n");
        }
        finder.end();
        return finder;
    }

    private static void feed(DateOrderFinder finder, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        finder.feed(bytes, 0, bytes.length);
    }
}
