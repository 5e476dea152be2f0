package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContosoExampleTest {
    /** Rows that join several records, or that ask for a list or a risk, which the oracle does not know. */
    private static final Set<String> BEYOND_THE_ORACLE = Set.of(
            "privileged-account-creation",
            "signin-outside-expected-controls",
            "identity-protection-risk",
            "role-eligible-added");

    private static final Story STORY = ContosoExample.of(ContosoExample.SEED).story();

    @TempDir
    Path folder;

    @Test
    void whatIsCommittedIsWhatTheGeneratorWrites() throws IOException {
        ContosoExample.write(folder, ContosoExample.SEED);
        SortedMap<String, byte[]> committed =
                Folders.contents(Folders.repository().resolve("examples/contoso"));
        SortedMap<String, byte[]> written = Folders.contents(folder);
        assertThat(committed.keySet()).isEqualTo(written.keySet());
        written.forEach(
                (name, bytes) -> assertThat(committed.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anotherSeedTellsTheSameStoryOfOtherEvents() {
        Story other = ContosoExample.of(1).story();
        assertThat(other.alerts())
                .extracting(Story.Alert::row, Story.Alert::entity)
                .containsExactlyInAnyOrderElementsOf(STORY.alerts().stream()
                        .map(alert -> tuple(alert.row(), alert.entity()))
                        .toList());
        assertThat(other.events())
                .extracting(Event::id)
                .doesNotContainAnyElementsOf(
                        STORY.events().stream().map(Event::id).toList());
    }

    @Test
    void idsAreUnique() {
        assertThat(STORY.events())
                .hasSizeBetween(2_000, 5_000)
                .extracting(Event::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void liesInTheThreeWeeks() {
        assertThat(STORY.events())
                .allSatisfy(event ->
                        assertThat(event.time().toString()).isBetween("2026-05-04T00:00:00Z", "2026-05-25T00:00:00Z"));
    }

    @Test
    void everyRowThatTheStoryIsAboutHasAnAlert() {
        assertThat(STORY.alerts().stream().map(Story.Alert::row).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "ea-signin",
                        "ea-authmethod",
                        "signin-account-lockout",
                        "signin-interrupt-mfa",
                        "mfa-fraud-signin",
                        "mfa-fraud-audit",
                        "signin-outside-expected-controls",
                        "identity-protection-risk",
                        "role-eligible-added",
                        "password-change-privileged",
                        "tap-privileged",
                        "role-assigned-outside-pim",
                        "privileged-account-creation",
                        "pim-settings-changed",
                        "azure-elevate-access");
    }

    @Test
    void theStoryExpectsExactlyWhatFollowsFromItsEvents() {
        List<String> told = STORY.alerts().stream()
                .filter(alert -> !BEYOND_THE_ORACLE.contains(alert.row()))
                .map(alert -> alert.row() + " " + alert.event().id())
                .sorted()
                .toList();
        assertThat(told).containsExactlyElementsOf(new ContosoOracle(STORY.events()).alerts());
    }

    @Test
    void holdsHarmlessTwinsOfWhatMustAlert() {
        List<SignIn> signIns = STORY.events(SignIn.class);
        assertThat(signIns)
                .filteredOn(signIn -> signIn.outcome() == Outcome.LOCKED)
                .hasSizeGreaterThan(10);
        assertThat(signIns)
                .filteredOn(signIn -> signIn.outcome() == Outcome.STRONG_AUTHENTICATION_REQUIRED)
                .hasSizeGreaterThan(10);
        List<Audit> audits = STORY.events(Audit.class);
        assertThat(audits)
                .filteredOn(audit -> audit.activity().equals("Reset user password"))
                .hasSizeGreaterThan(20);
        assertThat(audits)
                .filteredOn(audit -> audit.reason().contains("temporary access pass"))
                .hasSizeGreaterThan(4);
        assertThat(audits)
                .filteredOn(audit -> audit.activity().equals("Add member to role"))
                .hasSizeGreaterThan(40);
    }

    @Test
    void everyAddressIsReservedForDocumentation() {
        assertThat(STORY.events(SignIn.class))
                .extracting(SignIn::ip)
                .allSatisfy(ip -> assertThat(ip)
                        .matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.(\\d{1,3})|2001:db8:[0-9a-f:]+"));
    }

    @Test
    void expectedAlertsAreATableOfThreeColumns() {
        assertThat(ContosoText.expected(STORY).getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(ContosoText.expected(STORY).lines())
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(3));
    }
}
