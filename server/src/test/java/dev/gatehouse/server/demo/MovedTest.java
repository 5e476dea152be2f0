package dev.gatehouse.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MovedTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BY = Duration.ofDays(10).plusHours(1);

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T23:30:18Z, 2026-05-15T00:30:18Z",
        "2026-05-04T01:30:18.7849998+00:00, 2026-05-14T02:30:18.7849998+00:00",
        "until: 2026-12-25, until: 2027-01-04",
        "from 2026-05-04T01:00:00Z to 2026-05-05T01:00:00Z, from 2026-05-14T02:00:00Z to 2026-05-15T02:00:00Z",
        "30241cff-ff18-2026-05aa-523fc0170a29, 30241cff-ff18-2026-05aa-523fc0170a29",
        "192.0.2.17, 192.0.2.17",
        "CHG-2026-131, CHG-2026-131"
    })
    void movesTimesAndNothingElse(String text, String moved) {
        assertThat(new Moved(BY, 0).text(text)).isEqualTo(moved);
    }

    @Test
    void theFirstTimeEventsKeepTheirIds() throws Exception {
        JsonNode record = JSON.readTree("{'id':'a1','time':'2026-05-04T00:00:00Z'}".replace('\'', '"'));
        assertThat(new Moved(Duration.ofDays(1), 0).record(record).toString())
                .isEqualTo("{'id':'a1','time':'2026-05-05T00:00:00Z'}".replace('\'', '"'));
    }

    @Test
    void toldAgainAnEventHasAnotherIdAndItsPeopleTheSame() throws Exception {
        String text = """
                {"id":"0c3e323d-3b07-440d-8b17-4cd350e5ebf2","properties":{"id":"Directory_x","userId":"7"},
                 "initiatedBy":{"user":{"id":"0edf9451-df12-4b67-8ef5-5758cd842586"}}}""";
        JsonNode again = new Moved(Duration.ZERO, 1).record(JSON.readTree(text));

        assertThat(again.path("id").textValue())
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo("0c3e323d-3b07-440d-8b17-4cd350e5ebf2");
        assertThat(again.at("/properties/id").textValue()).isEqualTo("Directory_x_1");
        assertThat(again.at("/properties/userId").textValue()).isEqualTo("7");
        assertThat(again.at("/initiatedBy/user/id").textValue()).isEqualTo("0edf9451-df12-4b67-8ef5-5758cd842586");
        assertThat(new Moved(Duration.ZERO, 1).record(JSON.readTree(text))).isEqualTo(again);
    }
}
