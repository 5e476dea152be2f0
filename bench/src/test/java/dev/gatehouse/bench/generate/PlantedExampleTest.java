package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlantedExampleTest {
    @TempDir
    Path folder;

    @Test
    void everyLineNamesAnEventOfTheWrittenLogs() throws IOException {
        List<PlantedAct> acts = PlantedExample.write(folder, 11);
        SortedMap<String, byte[]> files = Folders.contents(folder);
        String logs = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        List<String> lines = new String(files.get(".expected.tsv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(acts.size() + 1).first().isEqualTo("row\tevent\tentity\ttime");
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            String[] cells = line.split("\t", -1);
            assertThat(cells).hasSize(4);
            assertThat(logs).contains('"' + cells[1] + '"').contains(cells[2]);
        });
    }

    @Test
    void aSeedGivesTheSameAttacksAndAnotherGivesOthers() {
        assertThat(PlantedExample.of(3).acts()).isEqualTo(PlantedExample.of(3).acts());
        assertThat(PlantedExample.of(4).acts())
                .extracting(PlantedAct::entity)
                .doesNotContainAnyElementsOf(PlantedExample.of(3).acts().stream()
                        .map(PlantedAct::entity)
                        .filter(entity -> entity.contains("@"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20})
    void plantsEveryBehaviourOnceThereIsAHistory(long seed) {
        List<PlantedAct> acts = PlantedExample.of(seed).acts();
        assertThat(new TreeSet<>(acts.stream().map(PlantedAct::row).toList()))
                .containsExactly(
                        "admin-to-other-tenant",
                        "baseline-elevation-policy",
                        "changes-by-privileged",
                        "elevation-not-from-paw",
                        "guest-invited-by-nonapproved",
                        "identity-protection-risk",
                        "legacy-auth-change",
                        "mfa-fraud-signin",
                        "new-device-or-location",
                        "pim-add-permission-threshold",
                        "pim-alert-disabled",
                        "pim-bulk-removal",
                        "pim-elevation",
                        "privileged-account-creation",
                        "privileged-permission-change",
                        "role-assigned-outside-pim",
                        "signin-bad-password-threshold",
                        "signin-disabled-account",
                        "signin-outside-normal-times");
        Instant settled = QuietCalendar.at(QuietCalendar.day(QuietCalendar.SETTLED), Place.ELSEWHERE, 0);
        assertThat(acts).hasSize(23).allSatisfy(act -> assertThat(act.time()).isAfter(settled));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20})
    void noTwoAttacksBefallOneAccountWithinADay(long seed) {
        List<PlantedAct> acts = PlantedExample.of(seed).acts();
        for (PlantedAct one : acts) {
            for (PlantedAct other : acts) {
                boolean near = Duration.between(one.time(), other.time()).abs().compareTo(Duration.ofHours(24)) < 0;
                if (near && !one.event().equals(other.event())) {
                    assertThat(Collections.disjoint(one.accounts(), other.accounts()))
                            .isTrue();
                    assertThat(Collections.disjoint(one.addresses(), other.addresses()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theDayWithoutAManagedMachineHasNoSignInFromOne() {
        Planting planting = PlantedExample.of(6);
        PlantedAct act = planting.acts().stream()
                .filter(planted -> planted.row().equals("elevation-not-from-paw"))
                .findFirst()
                .orElseThrow();
        assertThat(planting.story().events(SignIn.class))
                .filteredOn(signIn -> act.accounts().contains(signIn.subject().id()))
                .filteredOn(signIn ->
                        Duration.between(signIn.time(), act.time()).abs().toHours() < 6)
                .isNotEmpty()
                .allSatisfy(signIn -> assertThat(signIn.device().managed()).isFalse());
    }

    @Test
    void whatIsNotPlantedIsTheQuietTenantOfThatSeed() {
        List<String> quiet = ids(QuietTenant.of(8).story());
        List<String> planted = ids(PlantedExample.of(8).story());
        long missing = quiet.stream().filter(id -> !planted.contains(id)).count();
        assertThat(missing).as("one administrator's day makes room for another").isBetween(1L, 40L);
        assertThat(planted).hasSizeGreaterThan(quiet.size());
    }

    @Test
    void manySeedsFindRoomForAllAttacks() {
        assertThat(IntStream.range(100, 115).boxed().flatMap(seed -> Stream.of(PlantedExample.of(seed))))
                .allSatisfy(planting -> assertThat(planting.acts()).hasSize(23));
    }

    private static List<String> ids(Story story) {
        return story.events().stream().map(Event::id).toList();
    }
}
