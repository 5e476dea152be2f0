package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Risk as collectors export it. */
final class RiskLayoutTest {
    @Test
    void fitsUsersAndFlatDetections() {
        assertThat(fits("Id", "RiskLastUpdatedDateTime")).isTrue();
        assertThat(fits("RiskEventType", "CountryOrRegion")).isTrue();
        assertThat(fits("RiskEventType", "Location")).isFalse();
        assertThat(fits("Id", "UserPrincipalName")).isFalse();
    }

    @Test
    void aDashIsNothing() {
        assertThat(record("History,Id,RiskDetail,RiskLastUpdatedDateTime,RiskLevel", "-,1,-,1/26/2025 8:20:44 PM,high"))
                .isEqualTo(
                        "{\"Id\":\"1\",\"RiskLastUpdatedDateTime\":\"2025-01-26T20:20:44Z\",\"RiskLevel\":\"high\"}");
    }

    @Test
    void aLocationWithoutPartsIsNone() {
        assertThat(record("Id,City,CountryOrRegion,State,RiskEventType", "1,-,,,leakedCredentials"))
                .isEqualTo("{\"Id\":\"1\",\"RiskEventType\":\"leakedCredentials\"}");
    }

    @Test
    void additionalInfoIsJson() {
        assertThat(record(
                        "Id,RiskEventType,CountryOrRegion,AdditionalInfo",
                        "1,x,NO,\"[{\"\"Key\"\":\"\"a\"\",\"\"Value\"\":null}]\""))
                .isEqualTo("{\"Id\":\"1\",\"RiskEventType\":\"x\",\"AdditionalInfo\":[{\"Key\":\"a\",\"Value\":null}],"
                        + "\"location\":{\"countryOrRegion\":\"NO\"}}");
    }

    private static boolean fits(String... names) {
        return RiskLayout.fits(new Columns(List.of(names)));
    }

    private static String record(String header, String row) {
        return Transcoded.of(header + "\n" + row + "\n").records.getFirst();
    }
}
