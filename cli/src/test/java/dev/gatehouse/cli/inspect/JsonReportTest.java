package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.cli.inspect.AccountReport.Count;
import dev.gatehouse.cli.inspect.AccountReport.Privileged;
import dev.gatehouse.cli.inspect.AccountReport.Role;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
    @Test
    void writesEveryPartOfAReport() throws IOException {
        JsonNode json = json(report());
        assertThat(json.at("/files/0/name").asText()).isEqualTo("a \"quoted\" name");
        assertThat(json.at("/files/0/notJudged/no log record").asInt()).isEqualTo(4);
        assertThat(json.at("/files/0/reason").asText()).isEqualTo("broken");
        assertThat(json.at("/files/1/problem").asText()).isEqualTo("is empty");
        assertThat(json.at("/files/1/tables")).isEmpty();
        assertThat(json.at("/tables/0/shapes/0").asText()).isEqualTo("Graph JSON");
        assertThat(json.at("/tables/0/withoutTime").asInt()).isEqualTo(1);
        assertThat(json.at("/tables/0/first").asText()).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(json.at("/tables/0/present/0").asText()).isEqualTo("Result");
        assertThat(json.at("/tables/0/missing/0/column").asText()).isEqualTo("Category");
        assertThat(json.at("/tables/0/missing/0/needed").asBoolean()).isTrue();
    }

    @Test
    void writesAccountsWithAllThatIsKnownOfThem() throws IOException {
        JsonNode accounts = json(report()).get("accounts");
        assertThat(accounts.at("/users/more").asBoolean()).isTrue();
        assertThat(accounts.at("/actors/count").asInt()).isEqualTo(2);
        assertThat(accounts.at("/evidence/token").asInt()).isEqualTo(1);
        assertThat(accounts.at("/privileged/0/id").isNull()).isTrue();
        assertThat(accounts.at("/privileged/0/roles/0/role").asText()).isEqualTo("Global Administrator");
        assertThat(accounts.at("/privileged/0/roles/1/role").isNull()).isTrue();
        assertThat(accounts.at("/emergency/seen/0").asText()).isEqualTo("bg");
    }

    @Test
    void nothingMissingIsNull() throws IOException {
        JsonNode json = json(report());
        assertThat(json.get("mostUseful").isNull()).isTrue();
        assertThat(json.get("detections")).isEmpty();
    }

    private static JsonNode json(InspectReport report) throws IOException {
        String text = JsonReport.write(report);
        assertThat(text).doesNotContain("\n");
        return new ObjectMapper().readTree(text);
    }

    private static InspectReport report() {
        Tally tally = new Tally();
        tally.row(Shape.GRAPH, 1_000_000);
        tally.row(Shape.GRAPH, Row.NO_TIME);
        FileReport file = new FileReport(
                "a \"quoted\" name",
                Map.of(Table.AUDIT_LOGS, tally),
                Map.of("no log record", 4L),
                2,
                Optional.of("broken"),
                Optional.empty());
        Privileged kim = new Privileged(
                "kim", "", false, List.of(new Role("Global Administrator", How.TOKEN), new Role("", How.OPERATION)));
        return new InspectReport(
                List.of(file, FileReport.unread("b", "is empty")),
                List.of(new TableReport(
                        Table.AUDIT_LOGS,
                        tally,
                        List.of("Result"),
                        List.of(new TableReport.Missing("Category", true)))),
                new AccountReport(
                        new Count(100_000, true),
                        new Count(1, false),
                        new Count(2, false),
                        Map.of(How.TOKEN, 1),
                        List.of(kim),
                        2,
                        List.of("bg")),
                List.of(),
                Optional.empty());
    }
}
