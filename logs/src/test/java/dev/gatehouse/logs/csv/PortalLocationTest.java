package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a sign-in came from. */
final class PortalLocationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Lyon, Rhone, FR                 | Lyon      | Rhone            | FR",
                "Lyon,Rhone,FR                   | Lyon      | Rhone            | FR",
                "Berlin, , DE                    | Berlin    | -                | DE",
                ", Berlin, DE                    | -         | Berlin           | DE",
                ", , DE                          | -         | -                | DE",
                "DE                              | -         | -                | DE",
                "Lyon, FR                        | Lyon      | -                | FR",
                "Town, Region, of the, North, gb | Town      | Region, of the, North | gb",
                "Lyon, Rhone, France             | Lyon      | Rhone, France    | -",
                "Somewhere                       | Somewhere | -                | -",
                "İl, Ç, TR                       | İl        | Ç                | TR",
                "Town, Region, 12                | Town      | Region, 12       | -",
                ",,                              | -         | ,                | -"
            })
    void partsMayBeEmptyOrHoldCommas(String cell, String city, String state, String country) {
        String record = PortalSamples.read(
                        "InteractiveSignIns.csv",
                        PortalSamples.CURRENT,
                        PortalSamples.with(PortalSamples.FAILED, "Location", cell))
                .records
                .toString();
        assertThat(record.contains("\"city\":\"" + city + "\"")).isEqualTo(city != null);
        assertThat(record.contains("\"state\":\"" + state + "\"")).isEqualTo(state != null);
        assertThat(record.contains("\"countryOrRegion\":\"" + country + "\"")).isEqualTo(country != null);
    }
}
