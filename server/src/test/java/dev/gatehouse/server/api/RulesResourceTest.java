package dev.gatehouse.server.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesResourceTest {
    private static final String RULE = """
            title: Anything of Kim
            id: 5f1c2a53-0d4b-4d4e-9d8f-2f4c1c8b7a10
            logsource:
                product: azure
                service: auditlogs
            detection:
                selection:
                    Actor.UserPrincipalName: kim@contoso.example
                condition: selection
            level: high
            """;
    private static final String ID = "5f1c2a53-0d4b-4d4e-9d8f-2f4c1c8b7a10";

    @TempDir
    private static Path temp;

    private static @Nullable Filled filled;

    @BeforeAll
    static void open() throws IOException {
        Path data = Files.createDirectories(temp.resolve("data"));
        Path rules = Files.createDirectories(temp.resolve("rules"));
        Files.writeString(rules.resolve("kim.yml"), RULE);
        filled = Filled.empty(data, Filled.HOME.resolve("examples/contoso/gatehouse.yaml"), List.of(rules));
    }

    @AfterAll
    static void close() {
        filled().close();
    }

    @Test
    void pagesGoThroughAllRulesAndCorrelationsOnce() {
        List<RuleView> all = new ArrayList<>();
        String after = null;
        do {
            RulesResource.Rules page = rules().list(null, "20", after);
            all.addAll(page.items());
            assertThat(page.mistakes()).isEmpty();
            after = page.next();
        } while (after != null);
        var book = filled().watching().station().rules().inForce().rulebook();
        assertThat(all)
                .hasSize(book.rules().size() + book.correlations().rules().size())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> one.title().compareTo(other.title()));
        assertThat(all).extracting(RuleView::kind).contains("rule", "correlation");
        assertThat(all.stream().filter(rule -> rule.kind().equals("correlation")))
                .allSatisfy(rule -> assertThat(rule.tables()).isNotEmpty());
        assertThat(all).extracting(RuleView::source).contains("catalogue", "community");
        assertThat(all.stream().filter(RuleView::authenticated))
                .extracting(RuleView::title)
                .contains("Emergency access account signed in")
                .doesNotContain("Emergency access account, sign-in attempt");
    }

    @Test
    void aRuleShowsTheTextOfItsFile() throws IOException {
        RuleView.Detail detail = rules().rule(ID);
        assertThat(detail.rule().title()).isEqualTo("Anything of Kim");
        assertThat(detail.rule().tables()).containsExactly("AuditLogs");
        assertThat(detail.rule().level()).isEqualTo("high");
        assertThat(detail.rule().missingWatchlists()).isEmpty();
        assertThat(detail.yaml()).isEqualTo(RULE);
        assertThat(detail.changed()).isFalse();
        Path file = Path.of(detail.rule().file());
        try {
            Files.writeString(file, RULE.replace("level: high", "level: low"));
            assertThat(rules().rule(ID).changed()).isTrue();
        } finally {
            Files.writeString(file, RULE);
        }
        assertThatThrownBy(() -> rules().rule("nothing")).hasMessage("No rule in force has this id.");
    }

    @Test
    void everyRuleOfTheCatalogueShowsItsFileUnchanged() {
        for (RuleView rule : rules().list(null, "200", null).items()) {
            RuleView.Detail detail = rules().rule(rule.id());
            assertThat(detail.yaml()).as(rule.title()).contains(rule.title());
            assertThat(detail.changed()).as(rule.title()).isFalse();
        }
    }

    @Test
    void findsByText() {
        assertThat(rules().list("of KIM", "50", null).items()).hasSize(1);
        assertThat(rules().list("no rule says that", "50", null).items()).isEmpty();
        assertThatThrownBy(() -> rules().list(null, "50", "x")).hasMessageStartingWith("after is the cursor");
    }

    @Test
    void triesRecordsAndSaysWhyRulesHold() throws IOException {
        String body =
                record("kim@contoso.example") + "\n" + record("ada@contoso.example") + "\n{\"some\":1}\nnonsense\n";
        RulesResource.Tried tried = tried(body);
        assertThat(tried.records()).extracting(RuleTrial.Judged::outcome).startsWith("event", "event", "skipped");
        assertThat(tried.records().getLast().outcome()).isEqualTo("unreadable");
        assertThat(tried.records().get(0).rules()).anySatisfy(rule -> {
            assertThat(rule.id()).isEqualTo(ID);
            assertThat(rule.alerts()).isTrue();
            assertThat(rule.why()).anySatisfy(why -> assertThat(why.value()).isEqualTo("kim@contoso.example"));
        });
        assertThat(tried.records().get(1).rules())
                .noneSatisfy(rule -> assertThat(rule.id()).isEqualTo(ID));
        assertThat(tried.records().get(1).at())
                .isEqualTo(record("kim@contoso.example").length() + 1);
        assertThat(filled().watching().station().end().value())
                .isEqualTo(filled().watching().station().health().judged());
        assertThat(filled().watching().station().health().counts()).containsEntry("events", 0L);
    }

    /** How many rules hold for the first record. */
    private static int rules(RulesResource.Tried tried) {
        return requireNonNull(tried.records().getFirst().rules()).size();
    }

    @Test
    void triesByWhatIsKnownOfAccounts() throws IOException {
        RulesResource.Tried tried = tried(record("bg-one@contoso.example"));
        assertThat(tried.contextVersion())
                .isEqualTo(filled().watching().station().context().version());
        assertThat(rules(tried)).isGreaterThan(rules(tried(record("nobody@contoso.example"))));
    }

    @Test
    void triesAThousandRecordsAndNoMore() throws IOException {
        assertThat(tried((record("a@b.example") + "\n").repeat(1000)).records()).hasSize(1000);
        assertThatThrownBy(() -> tried((record("a@b.example") + "\n").repeat(1001)))
                .hasMessage("body is at most 1000 records.");
        assertThatThrownBy(() -> tried("")).hasMessageStartingWith("body is one log record or more");
        assertThatThrownBy(() -> tried(" ".repeat((1 << 20) + 1))).hasMessageStartingWith("The body is larger than");
    }

    private static String record(String user) {
        return "{\"time\":\"2026-05-20T00:00:00Z\",\"category\":\"AuditLogs\",\"operationName\":\"Update user\",\"properties\":{\"id\":\"1\","
                + "\"activityDisplayName\":\"Update user\",\"activityDateTime\":\"2026-05-20T00:00:00Z\",\"result\":\"success\","
                + "\"initiatedBy\":{\"user\":{\"userPrincipalName\":\"" + user + "\"}},\"targetResources\":[]}}";
    }

    private static RulesResource.Tried tried(String body) throws IOException {
        return rules().test(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static RulesResource rules() {
        return new RulesResource(filled().watching());
    }

    private static Filled filled() {
        return Objects.requireNonNull(filled, "nothing was opened");
    }
}
