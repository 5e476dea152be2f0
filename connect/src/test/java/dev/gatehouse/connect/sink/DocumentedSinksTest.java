package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the sinks that speak HTTP show what really arrives, and name every key. */
final class DocumentedSinksTest {
    private static final Pattern JSON = Pattern.compile("(?ms)^```json\n(.*?)^```$");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
    private static final Pattern KEY = Pattern.compile("(?m)^ {4}([a-zA-Z]+):");
    private static final List<String> EVERY_SINK =
            List.of("type", "minSeverity", "rules", "entities", "revisions", "checkpoints", "template");

    /** A sink and the keys of its page. */
    record Documented(Sinks sinks, List<String> keys) {
        String page() {
            return sinks.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return page();
        }
    }

    static Stream<Documented> pages() {
        return Stream.of(
                new Documented(
                        Sinks.WEBHOOK,
                        List.of(
                                "url",
                                "urlFrom",
                                "secretFrom",
                                "headers",
                                "headersFrom",
                                "batch",
                                "timeout",
                                "caFile")),
                new Documented(Sinks.SLACK, List.of("urlFrom", "template", "timeout", "caFile")),
                new Documented(Sinks.TEAMS, List.of("urlFrom", "template", "timeout", "caFile")),
                new Documented(
                        Sinks.SPLUNK,
                        List.of(
                                "url",
                                "tokenFrom",
                                "index",
                                "source",
                                "host",
                                "acknowledge",
                                "acknowledgeWithin",
                                "batch",
                                "timeout",
                                "caFile")),
                new Documented(
                        Sinks.SUMO,
                        List.of(
                                "urlFrom",
                                "category",
                                "sourceName",
                                "sourceHost",
                                "fields",
                                "batch",
                                "timeout",
                                "caFile")),
                new Documented(
                        Sinks.SENTINEL,
                        List.of(
                                "tenantId",
                                "clientId",
                                "clientSecretFrom",
                                "endpoint",
                                "immutableId",
                                "stream",
                                "authority",
                                "scope",
                                "batch",
                                "timeout",
                                "caFile")));
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
        assertThat(KEY.matcher(yaml).results().map(key -> key.group(1)))
                .allMatch(key -> documented.keys().contains(key) || EVERY_SINK.contains(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "teams", "slack", "mail", "syslog", "splunk", "sumo", "sentinel", "kafka"})
    void trustsWhomTheFileNamesAndNobodyElseWhateverItsKind(String page) throws IOException {
        assertThat(text(page))
                .contains(
                        "| `caFile` | certificates (PEM) to trust, **in place of** those that Java trusts: of authorities,"
                                + " or the receiver's own | those that Java trusts |");
    }

    private static JsonNode arriving(Documented documented, Message message) throws IOException, InterruptedException {
        try (Receiver receiver = Receiver.secure(documented.sinks()::answer);
                Sink sink = documented.sinks().make(receiver.at(""), Receiver.REACH, Receiver.OPTIONS)) {
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
