package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Receiver;
import dev.gatehouse.connect.sink.sentinel.SentinelSettings;
import dev.gatehouse.connect.sink.sentinel.SentinelSink;
import dev.gatehouse.connect.sink.slack.SlackSettings;
import dev.gatehouse.connect.sink.slack.SlackSink;
import dev.gatehouse.connect.sink.splunk.SplunkSettings;
import dev.gatehouse.connect.sink.splunk.SplunkSink;
import dev.gatehouse.connect.sink.sumo.SumoSettings;
import dev.gatehouse.connect.sink.sumo.SumoSink;
import dev.gatehouse.connect.sink.teams.TeamsSettings;
import dev.gatehouse.connect.sink.teams.TeamsSink;
import dev.gatehouse.connect.sink.webhook.WebhookSettings;
import dev.gatehouse.connect.sink.webhook.WebhookSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the sinks that speak HTTP show what really arrives, and name every key. */
final class DocumentedSinksTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:15Z"));
    private static final Pattern JSON = Pattern.compile("(?ms)^```json\n(.*?)^```$");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
    private static final Pattern KEY = Pattern.compile("(?m)^ {4}([a-zA-Z]+):");
    private static final List<String> EVERY_SINK = List.of(
            "type", "minSeverity", "rules", "entities", "revisions", "checkpoints", "template");

    /** A page, the keys of its sink, the body that stands for a good answer, and how the sink is made. */
    private record Documented(
            String page, List<String> keys, Receiver.Answer answer, Function<Receiver, Sink> sink) {
        @Override
        public String toString() {
            return page;
        }
    }

    static Stream<Documented> pages() {
        return Stream.of(
                new Documented(
                        "webhook",
                        List.of("url", "urlFrom", "secretFrom", "headers", "headersFrom", "batch", "timeout", "caFile"),
                        new Receiver.Answer(200, ""),
                        receiver -> new WebhookSink(
                                new WebhookSettings(
                                        receiver.at("/"),
                                        List.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                                        Map.of(),
                                        Map.of(),
                                        1,
                                        Receiver.OPTIONS),
                                Receiver.REACH,
                                CLOCK)),
                new Documented(
                        "slack",
                        List.of("urlFrom", "template", "timeout", "caFile"),
                        new Receiver.Answer(200, "ok"),
                        receiver -> new SlackSink(
                                new SlackSettings(receiver.at("/"), Optional.empty(), Receiver.OPTIONS),
                                Receiver.REACH,
                                CLOCK)),
                new Documented(
                        "teams",
                        List.of("urlFrom", "template", "timeout", "caFile"),
                        new Receiver.Answer(202, ""),
                        receiver -> new TeamsSink(
                                new TeamsSettings(receiver.at("/"), Optional.empty(), Receiver.OPTIONS),
                                Receiver.REACH,
                                CLOCK)),
                new Documented(
                        "splunk",
                        List.of(
                                "url", "tokenFrom", "index", "source", "host", "acknowledge", "acknowledgeWithin", "batch",
                                "timeout", "caFile"),
                        new Receiver.Answer(200, "{\"text\":\"Success\",\"code\":0}"),
                        receiver -> new SplunkSink(
                                new SplunkSettings(
                                        receiver.at(""),
                                        new Secret("token"),
                                        Optional.of("identity"),
                                        "gatehouse",
                                        Optional.empty(),
                                        false,
                                        Duration.ofMinutes(2),
                                        100,
                                        Receiver.OPTIONS),
                                Receiver.REACH,
                                CLOCK)),
                new Documented(
                        "sumo",
                        List.of(
                                "urlFrom", "category", "sourceName", "sourceHost", "fields", "batch", "timeout", "caFile"),
                        new Receiver.Answer(200, ""),
                        receiver -> new SumoSink(
                                new SumoSettings(
                                        receiver.at("/"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of(),
                                        100,
                                        Receiver.OPTIONS),
                                Receiver.REACH,
                                CLOCK)),
                new Documented(
                        "sentinel",
                        List.of(
                                "tenantId", "clientId", "clientSecretFrom", "endpoint", "immutableId", "stream", "authority",
                                "scope", "batch", "timeout", "caFile"),
                        new Receiver.Answer(204, ""),
                        receiver -> new SentinelSink(
                                new SentinelSettings(
                                        "contoso.example",
                                        "00001111-aaaa-2222-bbbb-3333cccc4444",
                                        new Secret("secret"),
                                        receiver.at(""),
                                        "dcr-000a00a000a00000a000000aa000a0aa",
                                        SentinelSettings.STREAM,
                                        receiver.at(""),
                                        SentinelSettings.PUBLIC_SCOPE,
                                        100,
                                        Receiver.OPTIONS),
                                Receiver.REACH,
                                CLOCK)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatArrives(Documented documented) throws IOException, InterruptedException {
        List<JsonNode> shown = JSON.matcher(section(text(documented.page()), "What arrives"))
                .results()
                .map(block -> Receiver.json(block.group(1)))
                .toList();
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0)).isEqualTo(arriving(documented, Messages.told()));
        assertThat(shown.get(1)).isEqualTo(arriving(documented, Messages.anchor()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesEveryKeyAndNoOther(Documented documented) throws IOException {
        String page = text(documented.page());
        assertThat(Pattern.compile("(?m)^\\| `([a-zA-Z]+)`(?:, or `([a-zA-Z]+)`[^|]*)? \\|")
                        .matcher(section(page, "Working configuration"))
                        .results()
                        .flatMap(row -> Stream.of(row.group(1), row.group(2) == null ? row.group(1) : row.group(2)))
                        .distinct())
                .containsExactlyElementsOf(documented.keys());
        String yaml = YAML.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(yaml).contains("type: " + documented.page() + "\n");
        assertThat(KEY.matcher(yaml).results().map(key -> key.group(1))).allMatch(key -> documented
                        .keys()
                        .contains(key)
                || EVERY_SINK.contains(key));
    }

    private static JsonNode arriving(Documented documented, Message message) throws IOException, InterruptedException {
        try (Receiver receiver = Receiver.secure(request -> request.uri().getPath().endsWith("/token")
                        ? new Receiver.Answer(200, "{\"access_token\":\"t\",\"expires_in\":3599}")
                        : documented.answer());
                Sink sink = documented.sink().apply(receiver)) {
            assertThat(sink.deliver(List.of(message))).containsExactly(Outcome.DONE);
            JsonNode sent = receiver.requests().getLast().json();
            return sent.isArray() ? sent.get(0) : sent;
        }
    }

    private static String text(String page) throws IOException {
        return Files.readString(Path.of("..", "docs", "sinks", page + ".md"));
    }

    private static String section(String page, String title) {
        return Pattern.compile("(?ms)^## " + title + "\n(.*?)(?=^## |\\z)")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
