package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.http.ProblemException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventsResourceTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static @Nullable Filled filled;

    @BeforeAll
    static void fill(@TempDir Path folder) throws IOException {
        Filled fresh = Filled.with(
                folder, List.of("storage/AuditLogs-week2.ndjson", "storage/ServicePrincipalSignInLogs.ndjson"));
        fresh.take(
                "{\"time\":\"2026-05-30T00:00:00Z\",\"category\":\"AuditLogs\",\"operationName\":\"=HYPERLINK(1)\",\"properties\":{\"id\":\"odd\",\"activityDisplayName\":\"=HYPERLINK(1)\",\"activityDateTime\":\"2026-05-30T00:00:00Z\",\"loggedByService\":\"Core Directory\",\"result\":\"success\",\"number\":1.10,\"initiatedBy\":{\"user\":{\"id\":\"00000000-0000-0000-0000-00000000000a\",\"userPrincipalName\":\"odd@contoso.example\"}},\"targetResources\":[]}}"
                        .getBytes(StandardCharsets.UTF_8));
        fresh.judged();
        filled = fresh;
    }

    @AfterAll
    static void close() {
        filled().close();
    }

    @Test
    void pagesGoThroughAllEventsOnceInTheOrderOfTime() {
        long all = events().count(filter(List.of(), null, null, List.of(), null, List.of()))
                .events();
        List<EventView> seen = new ArrayList<>();
        String after = null;
        do {
            EventsResource.Events page = search(List.of(), "oldest", 37, after);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).isGreaterThan(100);
        assertThat(seen).hasSize((int) all);
        assertThat(new HashSet<>(seen.stream().map(EventView::key).toList())).hasSize((int) all);
        assertThat(seen).isSortedAccordingTo((one, other) -> time(one).compareTo(time(other)));
    }

    @Test
    void testsOfFieldsChooseEvents() throws IOException {
        EventsResource.Events odd = search(List.of("operation:prefix:=hyper"), "newest", 10, null);
        assertThat(odd.items()).hasSize(1);
        EventView event = odd.items().getFirst();
        assertThat(event.principalName()).isEqualTo("odd@contoso.example");
        assertThat(event.table()).isEqualTo("AuditLogs");
        assertThat(event.raw()).isInstanceOf(JsonNode.class);
        assertThat(JSON.writeValueAsString(event)).contains("\"number\":1.10,");
        assertThat(events().count(filter(List.of(), null, null, List.of(), null, List.of("operation:prefix:=hyper")))
                        .events())
                .isEqualTo(1);
    }

    @Test
    void anEventIsFoundByItsKey() {
        EventView event =
                search(List.of("id:equals:odd"), "newest", 1, null).items().getFirst();
        assertThat(events().event(event.key())).isEqualTo(event);
        assertThatThrownBy(() -> events().event("0000000000000000-1")).hasMessage("There is no such event.");
        assertThatThrownBy(() -> events().event("nonsense")).hasMessage("There is no such event.");
    }

    @Test
    void aHistogramAddsUpToTheCount() {
        EventsResource.Histogram histogram =
                events().histogram(filter(List.of("AuditLogs"), null, null, List.of(), null, List.of()), "P1D");
        long count = events().count(filter(List.of("AuditLogs"), null, null, List.of(), null, List.of()))
                .events();
        assertThat(histogram.items().stream()
                        .mapToLong(EventsResource.Bar::events)
                        .sum())
                .isEqualTo(count);
        assertThat(histogram.items()).hasSizeGreaterThan(3).allSatisfy(bar -> {
            assertThat(bar.until()).isEqualTo(bar.from().plusSeconds(86_400));
            assertThat(bar.events())
                    .isEqualTo(events().count(filter(
                                    List.of("AuditLogs"),
                                    bar.from().toString(),
                                    bar.until().toString(),
                                    List.of(),
                                    null,
                                    List.of()))
                            .events());
        });
    }

    @Test
    void aHistogramHasAtMostAThousandBuckets() {
        EventsResource events = events();
        assertThat(events.histogram(
                                filter(
                                        List.of(),
                                        "2026-05-01T00:00:00Z",
                                        "2026-05-01T16:40:00Z",
                                        List.of(),
                                        null,
                                        List.of()),
                                "PT1M")
                        .items())
                .isNotNull();
        assertThatThrownBy(() -> events.histogram(
                        filter(List.of(), "2026-05-01T00:00:00Z", "2026-05-01T16:41:00Z", List.of(), null, List.of()),
                        "PT1M"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("bucket is so long that there are at most 1000 of them.");
    }

    @Test
    void refusesPagesThatAreTooLong() {
        assertThatThrownBy(() -> search(List.of(), "newest", 1001, null))
                .hasMessage("limit is a number from 1 to 1000.");
        assertThatThrownBy(() -> search(List.of(), "newest", 10, "x")).hasMessageStartingWith("after is the cursor");
    }

    @Test
    void exportsALineOfJsonForEachEvent() throws IOException {
        Response answer = events().export(
                        filter(List.of("AuditLogs"), null, null, List.of(), null, List.of()),
                        "newest",
                        null,
                        null,
                        "*/*");
        List<String> lines = lines((EventExport) answer.getEntity());
        assertThat(answer.getHeaderString("Gatehouse-Total")).isEqualTo(Integer.toString(lines.size()));
        assertThat(answer.getHeaderString("Gatehouse-Cut")).isNull();
        assertThat(JSON.readTree(lines.getFirst()).get("id").asText()).isEqualTo("odd");
        assertThat(JSON.readTree(lines.getFirst()).get("time").asText()).isEqualTo("2026-05-30T00:00:00Z");
    }

    @Test
    void exportsCsvWithoutFormulas() throws IOException {
        Response answer = events().export(
                        filter(List.of(), null, null, List.of(), null, List.of("id:equals:odd")),
                        "newest",
                        null,
                        "csv",
                        "");
        List<String> lines = lines((EventExport) answer.getEntity());
        assertThat(answer.getMediaType().toString()).startsWith("text/csv");
        assertThat(lines.get(0)).startsWith("key,time,table,id,");
        assertThat(lines.get(1)).contains(",'=HYPERLINK(1),").contains("\"{\"\"time\"\":");
        assertThat(lines).hasSize(2);
    }

    @Test
    void anExportThatIsCutSaysSoAndWhereToGoOn() throws IOException {
        List<String> whole = lines(export(EventExport.Format.NDJSON, EventQuery.ALL, 1_000_000));
        List<String> cut = lines(export(EventExport.Format.NDJSON, EventQuery.ALL, 5));
        assertThat(cut.subList(0, 5)).isEqualTo(whole.subList(0, 5));
        JsonNode last = JSON.readTree(cut.get(5));
        assertThat(last.get("cut").asBoolean()).isTrue();
        assertThat(last.get("rows").asInt()).isEqualTo(5);
        EventQuery rest =
                EventQuery.ALL.after(Parameters.cursor("after", last.get("next").asText()));
        assertThat(lines(export(EventExport.Format.NDJSON, rest, 1_000_000))).isEqualTo(whole.subList(5, whole.size()));
        assertThat(lines(export(EventExport.Format.CSV, EventQuery.ALL, 5)).getLast())
                .startsWith(
                        "cut after 5 rows; go on with after=" + last.get("next").asText());
    }

    @Test
    void acceptOrFormatSaysHowToExport() {
        assertThat(EventExport.Format.of(Optional.empty(), "text/csv, */*")).isEqualTo(EventExport.Format.CSV);
        assertThat(EventExport.Format.of(Optional.of("NDJSON"), "text/csv")).isEqualTo(EventExport.Format.NDJSON);
        assertThatThrownBy(() -> EventExport.Format.of(Optional.of("xml"), "")).hasMessage("format is ndjson or csv.");
    }

    private static EventsResource.Events search(List<String> fields, String order, int limit, @Nullable String after) {
        return events().search(
                        filter(List.of(), null, null, List.of(), null, fields), order, Integer.toString(limit), after);
    }

    private static EventFilter filter(
            List<String> tables,
            @Nullable String from,
            @Nullable String until,
            List<String> principals,
            @Nullable String text,
            List<String> fields) {
        return EventFilterTest.filter(tables, from, until, principals, text, fields);
    }

    private static EventExport export(EventExport.Format format, EventQuery query, int most) {
        return new EventExport(filled().desk(), query, format, most, JSON);
    }

    private static List<String> lines(EventExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Instant time(EventView event) {
        return event.time() == null ? Instant.MIN : event.time();
    }

    private static EventsResource events() {
        return new EventsResource(filled().desk(), JSON);
    }

    private static Filled filled() {
        return Objects.requireNonNull(filled, "nothing was filled");
    }
}
