package dev.gatehouse.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.detection.guide.Guide;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PagesTest {
    private static final Path PAGES = Path.of("..", "docs", "detections");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");

    private static final Set<String> INDEXES = Set.of("README.md", "coverage.md", "posture-checks.md");

    /** Written by {@code ./gatehouse bench quality}, which takes minutes. */
    private static final String QUALITY = "quality.md";

    /** When it fails: {@code ./gatehouse rules pages docs/detections}. */
    @Test
    void thePagesAreNotStale() throws IOException {
        SortedMap<String, String> stored = new TreeMap<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                stored.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        SortedMap<String, String> pages = pages();
        assertThat(stored.remove(QUALITY)).isNotNull();

        assertThat(stored.keySet()).isEqualTo(pages.keySet());
        pages.forEach((name, text) -> assertThat(stored.get(name)).as(name).isEqualToNormalizingNewlines(text));
    }

    @Test
    void everyRowThatLogsTellHasAPage() {
        SortedMap<String, String> pages = pages();
        assertThat(Guide.rows().stream().filter(row -> !row.isOfStateAlone()))
                .allSatisfy(row -> assertThat(pages).containsKey(row.id() + ".md"));
    }

    @Test
    void everyPageSaysWhatItsRulesSeeNeedAndCannotDoAndHowTheyAreTested() {
        pages().forEach((name, text) -> {
            if (name.endsWith(".md") && !INDEXES.contains(name)) {
                assertThat(text)
                        .as(name)
                        .contains(
                                "**Sees.**",
                                "**Needs.**",
                                "**Limits.**",
                                "**What to do.**",
                                "| fires, for",
                                "quiet for |");
            }
        });
    }

    @Test
    void everyLinkLeadsSomewhere() {
        pages().forEach((name, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                if (!link.group(1).startsWith("https:")) {
                    assertThat(PAGES.resolve(link.group(1)).normalize())
                            .as(name)
                            .exists();
                }
            }
        });
    }

    @Test
    void theLayerIsOfTheFormatThatTheNavigatorReads() throws IOException {
        JsonNode layer = new ObjectMapper().readTree(pages().get("attack-layer.json"));

        assertThat(layer.at("/versions/layer").asText()).isEqualTo("4.5");
        assertThat(layer.get("domain").asText()).isEqualTo("enterprise-attack");
        Set<String> techniques = new HashSet<>();
        for (JsonNode technique : layer.get("techniques")) {
            assertThat(technique.get("techniqueID").asText()).matches("T\\d{4}(\\.\\d{3})?");
            assertThat(technique.get("score").asInt()).isPositive();
            assertThat(techniques.add(technique.get("techniqueID").asText())).isTrue();
        }
        assertThat(techniques).contains("T1078.004", "T1098.003");
    }

    @Test
    void theCommandWritesThem(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("deep").resolve("pages");
        Cli.Ran ran = Cli.atRepository().run("rules", "pages", target.toString());

        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains(" files written to ");
        assertThat(Files.readString(target.resolve("ea-signin.md")))
                .startsWith("# An emergency access account is used");
        assertThat(Cli.atRepository()
                        .run("rules", "pages", target.resolve("ea-signin.md").toString())
                        .code())
                .isEqualTo(ExitCode.INPUT);
    }

    private static SortedMap<String, String> pages() {
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        Complaints complaints = new Complaints(new PrintStream(complained, true, StandardCharsets.UTF_8));
        SortedMap<String, String> pages = Pages.of(Path.of("..", "detections"), "../../detections/", complaints);
        assertThat(complained.toString(StandardCharsets.UTF_8)).isEmpty();
        return pages;
    }
}
