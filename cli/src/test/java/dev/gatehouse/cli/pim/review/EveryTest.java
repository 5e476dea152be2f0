package dev.gatehouse.cli.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EveryTest {
    @Test
    void isWeeksOrMonths() {
        assertThat(Every.parse("week")).contains(new Every(false, 1));
        assertThat(Every.parse(" 2 Weeks ")).contains(new Every(false, 2));
        assertThat(Every.parse("MONTH")).contains(new Every(true, 1));
        assertThat(Every.parse("6months")).contains(new Every(true, 6));
        assertThat(Every.parse("quarter")).contains(new Every(true, 3));
        assertThat(Every.parse("2 years")).contains(new Every(true, 24));
        assertThat(new Every(false, 2).type()).isEqualTo("weekly");
        assertThat(new Every(true, 2).type()).isEqualTo("absoluteMonthly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "day", "0 weeks", "two weeks", "-1 month", "week month", "1000 weeks"})
    void isNothingElse(String text) {
        assertThat(Every.parse(text)).isEmpty();
    }
}
