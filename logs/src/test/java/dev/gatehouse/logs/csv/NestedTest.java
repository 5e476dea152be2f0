package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NestedTest {
    @Test
    void flattenedObjectsBecomeObjectsAgain() {
        assertThat(record(
                        "createdDateTime,status.errorCode,userPrincipalName,status.failureReason,location.geoCoordinates.latitude",
                        "2026-05-04T09:00:00Z,50126,kim@contoso.example,wrong password,59.1"))
                .isEqualTo("{\"createdDateTime\":\"2026-05-04T09:00:00Z\","
                        + "\"status\":{\"errorCode\":\"50126\",\"failureReason\":\"wrong password\"},"
                        + "\"userPrincipalName\":\"kim@contoso.example\","
                        + "\"location\":{\"geoCoordinates\":{\"latitude\":\"59.1\"}}}");
    }

    @Test
    void anObjectOfWhichNothingIsSaidIsNotThere() {
        assertThat(record(
                        "createdDateTime,status.errorCode,userPrincipalName",
                        "2026-05-04T09:00:00Z,,kim@contoso.example"))
                .doesNotContain("status");
    }

    @Test
    void aNameWithADotThatIsNoKeyIsOneKey() {
        assertThat(record(
                        "createdDateTime,Id. of something,userPrincipalName,clientAppUsed",
                        "2026-05-04T09:00:00Z,7,kim@contoso.example,Browser"))
                .contains("\"Id. of something\":\"7\"");
    }

    private static String record(String header, String row) {
        Transcoded made = Transcoded.of(header + "\n" + row + "\n");
        assertThat(made.lost).isEmpty();
        assertThat(made.records).hasSize(1);
        return made.records.getFirst();
    }
}
