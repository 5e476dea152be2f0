package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuietExampleTest {
    private static final QuietTenant TENANT = QuietTenant.of(QuietExample.SEED);
    private static final Instant SETTLED =
            QuietCalendar.at(QuietCalendar.day(QuietCalendar.SETTLED), Place.ELSEWHERE, 0);

    @TempDir
    Path folder;

    @Test
    void whatIsCommittedIsWhatTheGeneratorWrites() throws IOException {
        QuietExample.write(folder, QuietExample.SEED);
        SortedMap<String, byte[]> committed =
                Folders.contents(Folders.repository().resolve("examples/quiet"));
        SortedMap<String, byte[]> written = Folders.contents(folder);
        assertThat(committed.keySet()).isEqualTo(written.keySet());
        written.forEach(
                (name, bytes) -> assertThat(committed.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anotherSeedHasOtherPeopleHoursAndEvents() {
        QuietTenant other = QuietTenant.of(5);
        assertThat(names(other)).isNotEqualTo(names(TENANT));
        assertThat(other.people().admins().stream().map(Worker::begins))
                .isNotEqualTo(
                        TENANT.people().admins().stream().map(Worker::begins).toList());
        assertThat(other.story().events())
                .extracting(Event::id)
                .doesNotContainAnyElementsOf(
                        TENANT.story().events().stream().map(Event::id).toList());
    }

    @Test
    void idsAreUniqueAndTimesLieInTheDays() {
        assertThat(TENANT.story().events())
                .hasSizeBetween(6_000, 16_000)
                .extracting(Event::id)
                .doesNotHaveDuplicates();
        assertThat(TENANT.story().events())
                .allSatisfy(event ->
                        assertThat(event.time().toString()).isBetween("2026-05-31T00:00:00Z", "2026-07-17T00:00:00Z"));
    }

    @Test
    void everyAddressIsReservedForDocumentation() {
        assertThat(TENANT.story().events(SignIn.class)).allSatisfy(signIn -> {
            assertThat(signIn.ip()).matches("(192\\.0\\.2|198\\.51\\.100)\\.(\\d{1,3})|2001:db8:[0-9a-f:]+");
            assertThat(signIn.autonomousSystem())
                    .satisfiesAnyOf(
                            number -> assertThat(number).isBetween(64_496, 64_511),
                            number -> assertThat(number).isBetween(65_536, 65_551));
        });
    }

    @Test
    void administratorsMistypeAndAreInterruptedButNeverRefused() {
        Set<String> admins = names(TENANT);
        Set<Outcome> outcomes = TENANT.story().events(SignIn.class).stream()
                .filter(signIn -> signIn.subject() instanceof Person person && admins.contains(person.upn()))
                .map(SignIn::outcome)
                .collect(Collectors.toSet());
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        Outcome.SUCCESS,
                        Outcome.WRONG_PASSWORD,
                        Outcome.KEEP_SIGNED_IN,
                        Outcome.SESSION_EXPIRED,
                        Outcome.SIGN_IN_FREQUENCY);
        assertThat(TENANT.story().events(SignIn.class))
                .extracting(SignIn::outcome)
                .contains(Outcome.BLOCKED_BY_POLICY, Outcome.LOCKED, Outcome.STRONG_AUTHENTICATION_REQUIRED);
    }

    @Test
    void everyActivationFollowsASignInFromACompliantDeviceOfThatPerson() {
        List<SignIn> portal = TENANT.story().events(SignIn.class).stream()
                .filter(signIn -> signIn.app() == ClientApp.AZURE_PORTAL && signIn.outcome() == Outcome.SUCCESS)
                .filter(signIn -> signIn.device().managed())
                .toList();
        List<Audit> requests = TENANT.story().events(Audit.class).stream()
                .filter(audit -> audit.activity().equals("Add member to role requested (PIM activation)"))
                .toList();
        assertThat(requests)
                .hasSizeGreaterThan(150)
                .allSatisfy(request -> assertThat(portal)
                        .anyMatch(signIn -> request.actor() instanceof Actor.User user
                                && user.person().equals(signIn.subject())
                                && signIn.time().isBefore(request.time())
                                && signIn.time().isAfter(request.time().minus(Duration.ofMinutes(5)))));
    }

    @Test
    void habitsBreakOnlyAfterThreeWeeks() {
        assertThat(TENANT.people().admins())
                .filteredOn(admin -> admin.trip().isPresent())
                .hasSize(4);
        assertThat(TENANT.people().admins())
                .filteredOn(admin -> admin.newer().isPresent())
                .hasSize(3);
        assertThat(TENANT.story().events(SignIn.class))
                .filteredOn(signIn ->
                        List.of(Place.STOCKHOLM, Place.MADRID, Place.SINGAPORE).contains(signIn.place()))
                .hasSizeGreaterThan(20)
                .allSatisfy(signIn -> assertThat(signIn.time()).isAfter(SETTLED));
    }

    @Test
    void eachAdministratorKeepsHisHoursByHisOwnClock() {
        for (Worker admin : TENANT.people().admins()) {
            assertThat(TENANT.story().events(SignIn.class))
                    .filteredOn(signIn ->
                            signIn.subject().equals(admin.person()) && signIn.kind() == SignInKind.INTERACTIVE)
                    .hasSizeGreaterThan(25)
                    .allSatisfy(signIn ->
                            assertThat(minutesAfterBegin(admin, signIn)).isBetween(-45, 10 * 60));
        }
    }

    @Test
    void declaresItsPlansInTheConfiguration() throws IOException {
        String text = QuietText.configuration(TenantFiles.resource("quiet-gatehouse.yaml"), TENANT);
        assertThat(text)
                .contains("plannedChanges:\n  - entities: "
                        + TENANT.people().giver().person().upn())
                .contains("plannedTests:\n  - account: emergency-1@fabrikam.onmicrosoft.com")
                .contains("announced journey to Singapore")
                .doesNotContain("{{");
    }

    @Test
    void announcesJourneysToAnotherPartOfTheDayAndNoOthers() {
        for (long seed = 1; seed < 6; seed++) {
            QuietTenant tenant = QuietTenant.of(seed);
            assertThat(tenant.people().admins())
                    .filteredOn(admin -> admin.trip().isPresent())
                    .allSatisfy(admin -> {
                        Place there = admin.trip().orElseThrow().place();
                        int apart = Math.abs(
                                there.hoursAhead() - admin.person().place().hoursAhead());
                        assertThat(tenant.plans().changes().stream()
                                        .anyMatch(plan -> plan.account().equals(admin.person())
                                                && plan.reason().startsWith("announced journey")))
                                .isEqualTo(apart >= 4);
                    });
        }
    }

    /** By the clock of where the sign-in came from, half a day either way. */
    private static int minutesAfterBegin(Worker admin, SignIn signIn) {
        long minute = signIn.time().getEpochSecond() / 60 + signIn.place().hoursAhead() * 60L - admin.begins();
        int after = (int) Math.floorMod(minute, 24 * 60L);
        return after > 18 * 60 ? after - 24 * 60 : after;
    }

    private static Set<String> names(QuietTenant tenant) {
        return tenant.people().admins().stream()
                .map(admin -> admin.person().upn())
                .collect(Collectors.toSet());
    }
}
