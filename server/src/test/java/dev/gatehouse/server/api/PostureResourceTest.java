package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.cli.Main;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.server.start.StartException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against what the command line says of the same export. */
final class PostureResourceTest {
    private static final SettingKey GLOBAL_ADMINISTRATOR =
            new SettingKey.OfRole(RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10"), DirectoryScope.WHOLE);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLE = Filled.HOME.resolve("examples/contoso");

    private static @Nullable Filled filled;

    @TempDir
    private static Path temp;

    @BeforeAll
    static void open() throws IOException {
        filled = Filled.empty(
                Files.createDirectories(temp.resolve("data")),
                EXAMPLE.resolve("gatehouse.yaml"),
                List.of(),
                Optional.of(EXAMPLE.resolve("directory")));
    }

    @AfterAll
    static void close() {
        filled().close();
    }

    @Test
    void pagesOfFindingsAreTheFindingsOfTheCommandLine() throws IOException {
        List<JsonNode> expected = list(posture().get("findings"));
        assertThat(expected).hasSizeGreaterThan(20);
        for (String limit : List.of("7", "200")) {
            List<JsonNode> all = allFindings(limit);
            assertThat(keys(all)).as(limit).isEqualTo(keys(expected));
            assertThat(all.equals(expected)).as(limit).isTrue();
        }
    }

    @Test
    void waysAreTheWaysOfTheCommandLine() throws IOException {
        List<JsonNode> expected = list(posture().get("waysToGlobalAdministrator"));
        assertThat(expected).isNotEmpty();
        List<JsonNode> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<WayView> page = resource().ways("2", after);
            for (WayView way : page.items()) {
                all.add(JSON.readTree(way.json()));
            }
            after = page.next();
        } while (after != null);
        assertThat(all).isEqualTo(expected);
    }

    @Test
    void findsBySeverityCheckAndState() throws IOException {
        List<JsonNode> all = allFindings("200");
        Set<String> seen = new HashSet<>();
        for (String severity : List.of("low", "medium", "high", "critical")) {
            for (String state : List.of("open", "accepted", "compensated")) {
                PostureFilter filter = new PostureFilter();
                filter.severity = severity;
                filter.state = state;
                List<JsonNode> found = trees(resource().findings(filter, "200", null));
                assertThat(keys(found))
                        .as(severity + " " + state)
                        .isEqualTo(keys(all.stream()
                                .filter(one -> one.get("severity").asText().equals(severity)
                                        && one.get("state").asText().equals(state))
                                .toList()));
                if (!found.isEmpty()) {
                    seen.add(state);
                }
            }
        }
        assertThat(seen).contains("open", "accepted");
        PostureFilter filter = new PostureFilter();
        filter.check = "standing-assignments,duplicate-roles";
        assertThat(trees(resource().findings(filter, "200", null)))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.get("check").asText()).isIn("standing-assignments", "duplicate-roles"));
    }

    @Test
    void refusesWhatIsNoFilterAndNoCursor() {
        PostureFilter filter = new PostureFilter();
        filter.check = "no-such-check";
        assertThatThrownBy(() -> resource().findings(filter, "50", null)).hasMessageStartingWith("check is one of");
        assertThatThrownBy(() -> resource().findings(new PostureFilter(), "50", "*"))
                .hasMessageStartingWith("after is the cursor");
        assertThatThrownBy(() -> resource().ways("0", null)).hasMessageStartingWith("limit is a number");
    }

    @Test
    void theSummaryCountsWhatTheListHas() throws IOException {
        JsonNode expected = posture();
        PostureSummary summary = resource().summary();
        assertThat(summary.score()).isEqualTo(expected.get("score").asInt());
        assertThat(summary.scores()).hasSize(expected.get("scores").size());
        assertThat(summary.at()).hasToString("2026-05-25T00:00:00Z");
        assertThat(summary.timeFrom()).isEqualTo(expected.get("timeFrom").asText());
        assertThat(summary.age()).isEqualTo("PT168H");
        assertThat(summary.readAt()).isEqualTo(Filled.NOW);
        assertThat(summary.from()).endsWith("examples/contoso/directory");
        assertThat(summary.mistakes()).isEmpty();
        assertThat(summary.counts().getFirst().severity()).isEqualTo("critical");
        assertThat(summary.counts().stream()
                        .mapToLong(PostureSummary.Count::findings)
                        .sum())
                .isEqualTo(expected.get("findings").size());
        assertThat(summary.checks().stream()
                        .flatMap(check -> Optional.ofNullable(check.findings()).stream())
                        .mapToLong(found -> found.open() + found.accepted() + found.compensated())
                        .sum())
                .isEqualTo(expected.get("findings").size());
        assertThat(summary.unmetAcceptances())
                .hasSize(expected.get("unmetAcceptances").size());
    }

    @Test
    void theSummaryNamesWhatCannotBeJudgedAndWhatToAskFor() throws IOException {
        Path partial = Files.createDirectories(temp.resolve("partial"));
        for (String file : List.of("users-0001.json", "groups-0001.json", "roleDefinitions-0001.json", "export.json")) {
            Files.copy(EXAMPLE.resolve("directory").resolve(file), partial.resolve(file));
        }
        try (Filled lacking = Filled.empty(
                Files.createDirectories(temp.resolve("data-of-partial")),
                EXAMPLE.resolve("gatehouse.yaml"),
                List.of(),
                Optional.of(partial))) {
            PostureSummary summary = new PostureResource(
                            lacking.watching(), () -> Map.of(GLOBAL_ADMINISTRATOR, 2), Filled.CLOCK)
                    .summary();
            assertThat(summary.unjudged()).isPositive();
            assertThat(summary.pendingApprovals()).containsExactly(new PendingApproval("Global Administrator", 2));
            assertThat(summary.checks())
                    .filteredOn(check -> check.check().equals("standing-assignments"))
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.judged()).isFalse();
                        assertThat(check.examined()).isNull();
                        assertThat(check.findings()).isNull();
                        assertThat(check.lacks()).anySatisfy(lack -> {
                            assertThat(lack.dataset()).isEqualTo("assignments");
                            assertThat(lack.requests())
                                    .anySatisfy(request ->
                                            assertThat(request.path()).contains("roleAssignmentScheduleInstances"));
                        });
                    });
        }
    }

    @Test
    void withoutAnExportSaysHowToGiveOne() throws IOException {
        try (Filled none = Filled.empty(
                Files.createDirectories(temp.resolve("data-of-none")), EXAMPLE.resolve("gatehouse.yaml"), List.of())) {
            PostureResource resource = new PostureResource(none.watching(), Map::of, Filled.CLOCK);
            assertThatThrownBy(resource::summary).hasMessageContaining("--directory DIR");
            assertThatThrownBy(() -> resource.findings(new PostureFilter(), "50", null))
                    .hasMessageContaining("scripts/export-directory");
            assertThatThrownBy(() -> resource.ways("50", null)).hasMessageContaining("nothing of the tenant's state");
        }
    }

    @Test
    void anExportThatCannotBeReadIsToldAtTheStart() throws IOException {
        Path broken = Files.createDirectories(temp.resolve("broken"));
        Files.writeString(broken.resolve("users-0001.json"), "{\"value\":[{\"id\":");
        Path data = Files.createDirectories(temp.resolve("data-of-broken"));

        assertThatThrownBy(() -> Filled.empty(data, EXAMPLE.resolve("gatehouse.yaml"), List.of(), Optional.of(broken)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("users-0001.json");
    }

    @Test
    void whoIsPrivilegedByTheExportIsKnownBeforeAnyLog() {
        var privileged = filled().watching().station().context().privileged();
        assertThat(privileged)
                .anySatisfy(account -> assertThat(account.holds())
                        .anySatisfy(
                                hold -> assertThat(hold.evidence()).isEqualTo("directory as of 2026-05-25T00:00:00Z")));
    }

    private static List<JsonNode> allFindings(String limit) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<FindingView> page = resource().findings(new PostureFilter(), limit, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(Integer.parseInt(limit));
            all.addAll(trees(page));
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<JsonNode> trees(Page<FindingView> page) throws IOException {
        List<JsonNode> trees = new ArrayList<>();
        for (FindingView view : page.items()) {
            trees.add(JSON.readTree(view.json()));
        }
        return trees;
    }

    private static List<String> keys(List<JsonNode> findings) {
        return findings.stream().map(one -> one.get("key").asText()).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static JsonNode posture() throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
                var results = ResultStream.to(out)) {
            var console = new Console(results, errors, InputStream.nullInputStream(), false, false, false, Filled.HOME);
            assertThat(Main.run(
                            console,
                            "posture",
                            EXAMPLE.resolve("directory").toString(),
                            "--context",
                            EXAMPLE.resolve("gatehouse.yaml").toString(),
                            "--format",
                            "json"))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static PostureResource resource() {
        return new PostureResource(filled().watching(), Map::of, Filled.CLOCK);
    }

    private static Filled filled() {
        return Objects.requireNonNull(filled, "nothing was opened");
    }
}
