package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventFilesTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final World world = Written.world();
    private final EventFiles files = new EventFiles(world.tenant());
    private final List<SignIn> signIns = IntStream.range(0, 5)
            .mapToObj(i -> world.signIns()
                    .interactive(
                            Written.NOON.plusSeconds(i),
                            Written.person("p" + i),
                            ClientApp.TEAMS,
                            Outcome.SUCCESS,
                            Origin.stranger(i)))
            .toList();

    @TempDir
    Path folder;

    @Test
    void graphPagesHoldAllEventsAndNameTheNextPageButOnTheLast() throws IOException {
        List<Path> pages = files.graphPages(folder, "page-{n}.json", "auditLogs/signIns", signIns, 2);
        assertThat(pages)
                .extracting(page -> page.getFileName().toString())
                .containsExactly("page-1.json", "page-2.json", "page-3.json");
        JsonNode first = mapper.readTree(pages.getFirst().toFile());
        assertThat(first.at("/@odata.context").asText()).endsWith("#auditLogs/signIns");
        assertThat(first.at("/@odata.nextLink").asText())
                .contains("$skiptoken=" + signIns.get(1).id());
        assertThat(first.at("/value").findValuesAsText("id"))
                .contains(signIns.get(0).id(), signIns.get(1).id());
        JsonNode last = mapper.readTree(pages.getLast().toFile());
        assertThat(last.has("@odata.nextLink")).isFalse();
        assertThat(last.at("/value")).hasSize(1);
    }

    @Test
    void anEventHubCaptureHoldsRecords() throws IOException {
        Path file = folder.resolve("deep/er/capture.json");
        files.eventHub(file, signIns);
        assertThat(mapper.readTree(file.toFile()).at("/records"))
                .hasSize(5)
                .allSatisfy(
                        record -> assertThat(record.at("/category").asText()).isEqualTo("SignInLogs"));
    }

    @Test
    void linesEndWithANewlineAndHoldOneRecordEach() throws IOException {
        Path file = folder.resolve("lines.ndjson");
        files.ndjson(file, signIns);
        assertThat(Files.readString(file)).endsWith("}\n").doesNotContain("\n\n");
        assertThat(Files.readAllLines(file))
                .hasSize(5)
                .allSatisfy(line -> assertThat(
                                mapper.readTree(line).at("/properties/id").asText())
                        .isNotEmpty());
    }

    @Test
    void aNameThatEndsInGzIsCompressed() throws IOException {
        Path plain = folder.resolve("lines.ndjson");
        Path packed = folder.resolve("lines.ndjson.gz");
        files.ndjson(plain, signIns);
        files.ndjson(packed, signIns);
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
        }
        assertThat(Files.size(packed)).isLessThan(Files.size(plain));
    }

    @Test
    void auditsOfGraphAreIndented() throws IOException {
        Audit audit = world.core()
                .resetUserPassword(Written.NOON, new Actor.User(Written.person("a"), ""), Written.person("b"));
        Path page = files.graphPages(folder, "audit-{n}.json", "auditLogs/directoryAudits", List.of(audit), 10)
                .getFirst();
        assertThat(Files.readAllLines(page)).hasSizeGreaterThan(20);
        assertThat(mapper.readTree(page.toFile()).at("/value/0/id").asText()).isEqualTo(audit.id());
    }
}
