package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class AlertsTest {
    private final World world;
    private final Alerts alerts;

    AlertsTest(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    @Test
    void areShownAsTheyAreStored() {
        Someone whom = Alerts.somebody();
        String id = Alerts.id(alerts.about(whom));
        Until.holds(() -> alerts.of(whom).get(0).at("/alert/incidentId").isTextual());
        JsonNode item = alerts.of(whom).get(0);
        Answer answer = alerts.get("/" + id);
        String stored =
                world.watching().alerts().get(UUID.fromString(id)).orElseThrow().json();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"alert\":" + stored
                        + ",\"triage\":{\"status\":\"new\",\"assignee\":null,\"classification\":null,\"reason\":null,"
                        + "\"version\":0}}");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(item).isEqualTo(answer.json());
        assertThat(item.at("/alert/severity").asText()).isEqualTo("high");
    }

    @Test
    void areNotFoundWhereThereAreNone() {
        for (String rest :
                List.of("/" + UUID.randomUUID(), "/x", "/" + UUID.randomUUID() + "/history", "/x/comments")) {
            assertThat(alerts.get(rest).status()).as(rest).isEqualTo(404);
        }
    }

    @Test
    void areFilteredByWhatTheyAre() {
        Someone whom = Alerts.somebody();
        Instant time = Instant.parse(alerts.about(whom).at("/alert/time").asText());
        String entity = "?entity=" + whom.id() + "&rule=" + Entra.ROLE_OUTSIDE_PIM;

        for (String fits : List.of(
                "",
                "&state=open",
                "&state=final,open",
                "&status=new",
                "&status=new,resolved",
                "&minSeverity=high",
                "&minSeverity=low",
                "&text=outside%20pim",
                "&from=" + time,
                "&until=" + time.plusSeconds(1))) {
            assertThat(alerts.get(entity + fits).json().get("items")).as(fits).hasSize(1);
        }
        for (String fitsNot : List.of(
                "&state=withdrawn",
                "&status=resolved",
                "&minSeverity=critical",
                "&assignee=nobody",
                "&text=no%20such%20words",
                "&from=" + time.plusSeconds(1),
                "&until=" + time,
                "&incident=" + UUID.randomUUID())) {
            assertThat(alerts.get(entity + fitsNot).json().get("items"))
                    .as(fitsNot)
                    .isEmpty();
        }
        assertThat(alerts.get("?rule=role-assigned-outside-pim&entity=" + Alerts.encoded(whom.name()))
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(alerts.get("?rule=" + UUID.randomUUID()).json().get("items")).isEmpty();
    }

    @Test
    void comeInPagesTheNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(Alerts.id(alerts.about(Someone.named("paged-" + i + "@pages.example"))));
        }
        List<String> read = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = alerts.get("?limit=2&entity=pages.example&rule=" + Entra.ROLE_OUTSIDE_PIM + next)
                    .json();
            for (JsonNode item : page.get("items")) {
                read.add(Alerts.id(item));
                times.add(Instant.parse(item.at("/alert/time").asText()));
            }
            next = page.has("next")
                    ? "&after=" + Alerts.encoded(page.get("next").asText())
                    : "";
            pages++;
        } while (!next.isEmpty());

        assertThat(read).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=closed | state is one of open, final, withdrawn, superseded
            state=open,  | state is one of
            status=open | status is one of new, inProgress, resolved
            minSeverity=grave | minSeverity is one of informational, low, medium, high, critical
            rule=%3Cb%3E | rule is the id of a rule
            entity=%00 | entity is a text of 1 to 200
            assignee=%20 | assignee is a text
            from=yesterday | from is a time
            until=%2B1000000000-12-31T23:59:59Z | until is a time
            incident=1-1-1-1-1 | incident is the id
            limit=0 | limit is a number from 1 to 200
            limit=x | limit is a number from 1 to 200
            limit=201 | limit is a number from 1 to 200
            after=x | after is no cursor
            """)
    void sayWhichParameterIsWrongAndWhatItMayBe(String query, String words) {
        Answer answer = alerts.get("?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asText()).contains(words);
    }

    @Test
    void areCountedBySeverityAndStatus() {
        for (int i = 0; i < 3; i++) {
            alerts.about(Someone.named("counted-" + i + "@counts.example"));
        }
        JsonNode counts = alerts.get("/counts?entity=counts.example&rule=" + Entra.ROLE_OUTSIDE_PIM)
                .json();

        assertThat(counts.toString())
                .isEqualTo("{\"total\":3,\"counts\":[{\"severity\":\"high\",\"status\":\"new\",\"alerts\":3}]}");
        assertThat(alerts.get("/counts?status=x").status()).isEqualTo(400);
    }

    @Test
    void carryHostileTextAsTextOnly() {
        String name = "<img src=x onerror=alert(1)>\r\nX-Evil: 1\u2028\"</script>@contoso.example";
        Someone whom = Someone.named(name);
        JsonNode item = alerts.about(whom);
        Answer answer = alerts.get("/" + Alerts.id(item));

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        assertThat(answer.body()).doesNotContain("\n", "\r");
        assertThat(answer.json().at("/alert/entities"))
                .anySatisfy(entity -> assertThat(entity.get("id").asText()).isEqualTo(whom.id()));
        assertThat(answer.json().at("/alert/entities/0/name").asText()).contains("<img src=x onerror=alert(1)>");
    }
}
