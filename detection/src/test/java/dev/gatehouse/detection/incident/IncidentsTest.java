package dev.gatehouse.detection.incident;

import static dev.gatehouse.detection.incident.AlertMaker.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IncidentsTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsCommonJoinsWithinItsTimeAndNotBeyond(Kind kind) {
        Alert one = with(kind, alert("one")).make();
        Alert near = with(kind, alert("near").after(kind.furthest())).make();
        Alert far =
                with(kind, alert("far").after(kind.furthest().plusSeconds(1))).make();

        List<Incident> joined = incidents(one, near);
        assertThat(joined).hasSize(1);
        assertThat(joined.getFirst().alerts()).containsExactly(one.id(), near.id());
        assertThat(joined.getFirst().links()).singleElement().satisfies(link -> {
            assertThat(link.alert()).isEqualTo(near.id());
            assertThat(link.other()).isEqualTo(one.id());
            assertThat(link.kind()).isEqualTo(kind);
            assertThat(link.gap()).isEqualTo(kind.furthest());
        });
        assertThat(incidents(one, far)).hasSize(2);
    }

    private static AlertMaker with(Kind kind, AlertMaker alert) {
        return switch (kind) {
            case SESSION -> alert.session("0a1b2c3d-session");
            case TOKEN -> alert.token("0a1b2c3d-token");
            case IDENTITY -> alert.user("adm_kim");
            case TARGET -> alert.entity("group", "5f5f5f5f-0000-4000-8000-000000000001", "Tier 0");
            case ADDRESS -> alert.from("203.0.113.7");
        };
    }

    @Test
    void gapsAreBetweenTheEndOfOneAndTheBeginningOfTheOther() {
        Alert allNight = alert("a")
                .user("kim")
                .during(Duration.ZERO, Duration.ofHours(20))
                .make();
        Alert within = alert("b").user("kim").after(Duration.ofHours(19)).make();
        Alert behind = alert("c").user("kim").after(Duration.ofHours(27)).make();

        assertThat(incidents(allNight, within, behind))
                .singleElement()
                .satisfies(incident -> assertThat(incident.links())
                        .extracting(Link::gap)
                        .containsExactly(Duration.ZERO, Duration.ofHours(7)));
    }

    @Test
    void anAccountIsJoinedByItsIdAndByItsName() {
        Alert both = alert("a").entity("user", "U-1", "Kim@contoso.example").make();
        Alert byName = alert("b").entity("user", "kim@CONTOSO.example").make();
        Alert renamed = alert("c").entity("user", "u-1", "lee@contoso.example").make();
        Alert displayed = alert("d").entity("user", "u-2", "Kim").make();
        Alert sameDisplay = alert("e").entity("user", "u-3", "Kim").make();

        assertThat(incidents(both, byName, renamed, displayed, sameDisplay)).hasSize(3);
        assertThat(incidents(both, byName, renamed)).hasSize(1);
    }

    @Test
    void whoIsTakenOverAndActsThenIsOneStory() {
        Alert given = alert("given")
                .user("adm_weber")
                .entity("user", "svc-sync2@contoso.example")
                .make();
        Alert used = alert("used").user("svc-sync2").after(Duration.ofHours(1)).make();
        assertThat(incidents(given, used)).hasSize(1);
    }

    @Test
    void nothingInCommonIsNothingJoined() {
        Alert kim =
                alert("a").user("kim").from("203.0.113.7").session("session-1").make();
        Alert lee =
                alert("b").user("lee").from("203.0.113.8").session("session-2").make();
        Alert nobody = alert("c").make();

        List<Incident> incidents = incidents(kim, lee, nobody);
        assertThat(incidents).hasSize(3).noneMatch(Incident::isJoined);
        assertThat(incidents)
                .allSatisfy(incident -> assertThat(incident.reasons()).isEmpty());
    }

    @Test
    void aSharedAddressJoinsNothingOnThatDayOnly() {
        long day = Math.floorDiv(AlertMaker.START.getEpochSecond(), 86_400);
        SharedAddresses shared = (address, at) -> address.equals("192.0.2.1") && at == day;
        Alert one = alert("a").from("192.0.2.1").make();
        Alert other = alert("b").from("192.0.2.1:50123").make();
        Alert nextDay = alert("c").from("192.0.2.1").after(Duration.ofHours(4)).make();
        Alert afterThat =
                alert("d").from("192.0.2.1").after(Duration.ofHours(5)).make();
        Alert fromTheOneToTheOther = alert("e")
                .from("192.0.2.1")
                .during(Duration.ofHours(3), Duration.ofHours(5))
                .make();

        assertThat(Incidents.of(List.of(one, other), shared).all()).hasSize(2);
        assertThat(Incidents.of(List.of(one, other), SharedAddresses.NONE).all())
                .as("a port is none of the address")
                .hasSize(1);
        assertThat(Incidents.of(List.of(nextDay, afterThat), shared).all()).hasSize(1);
        assertThat(Incidents.of(List.of(fromTheOneToTheOther, afterThat), shared)
                        .all())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "servicePrincipal, MS-PIM",
        "role, Global Administrator",
        "user, NT AUTHORITY\\SYSTEM",
        "user, NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)",
        "user, Not Available",
        "user, 00000000-0000-0000-0000-000000000000",
        "ip, 127.0.0.1",
        "ip, ::1",
        "policy, Default policy",
        "device, D1"
    })
    void whatIsFoundEverywhereJoinsNothing(String type, String name) {
        assertThat(incidents(
                        alert("a").entity(type, name).make(),
                        alert("b").entity(type, name).make()))
                .hasSize(2);
    }

    @Test
    void everyMachineHasASystemWhateverItsDomainCallsIt() {
        Alert one = alert("a").entity("user", "S-1-5-18", "CONTOSO\\DC1$").make();
        Alert other = alert("b").entity("user", "S-1-5-18", "CONTOSO\\DC1$").make();
        assertThat(incidents(one, other)).hasSize(2);
    }

    @Test
    void anInformationalAlertJoinsNoTwoOthersButGoesWithTheNearest() {
        Alert early = alert("early").user("kim").make();
        Alert late = alert("late").user("kim").after(Duration.ofHours(14)).make();
        Alert between = alert("between")
                .user("kim")
                .level(Level.INFORMATIONAL)
                .after(Duration.ofHours(8))
                .make();

        List<Incident> incidents = incidents(early, late, between);
        assertThat(incidents).hasSize(2);
        assertThat(incidents.getFirst().alerts()).containsExactly(between.id(), late.id());
        assertThat(incidents.getFirst().severity()).isEqualTo(Level.HIGH);
        assertThat(incidents.getFirst().first()).contains(AlertMaker.START.plus(Duration.ofHours(8)));
        assertThat(incidents.getLast().alerts()).containsExactly(early.id());
    }

    @Test
    void anInformationalAlertByItselfIsNoIncident() {
        Alert logged = alert("a").user("kim").level(Level.INFORMATIONAL).make();
        Alert other = alert("b").user("lee").from("203.0.113.7").make();
        Alert fromThere =
                alert("c").from("203.0.113.7").level(Level.INFORMATIONAL).make();

        Incidents incidents = Incidents.of(List.of(logged, other, fromThere), SharedAddresses.NONE);
        assertThat(incidents.all()).singleElement().matches(incident -> !incident.isJoined());
        assertThat(incidents.of(logged)).isEmpty();
        assertThat(incidents.of(fromThere)).isEmpty();
        assertThat(incidents.of(other)).contains(incidents.all().getFirst().id());
    }

    @Test
    void whatWasExpectedJoinsNothingAndIsNeverTheGravest() {
        Alert before = alert("a").user("kim").make();
        Alert test = alert("b")
                .user("kim")
                .user("lee")
                .level(Level.CRITICAL)
                .after(Duration.ofHours(1))
                .planned()
                .make();
        Alert after = alert("c").user("lee").after(Duration.ofHours(2)).make();
        Alert alone = alert("d").user("bg-one").level(Level.CRITICAL).planned().make();

        List<Incident> incidents = incidents(before, test, after, alone);
        assertThat(incidents).hasSize(3);
        assertThat(incidents.getFirst().severity()).isEqualTo(Level.HIGH);
        assertThat(incidents.getLast().alerts()).containsExactly(alone.id());
        assertThat(incidents.getLast().expected()).isTrue();
        assertThat(incidents.subList(0, 2)).noneMatch(Incident::expected);
    }

    @Test
    void anAlertWithoutATimeIsAlone() {
        Alert one = alert("a").user("kim").atAnUnknownTime().make();
        Alert other = alert("b").user("kim").atAnUnknownTime().make();
        Alert logged = alert("c")
                .user("kim")
                .atAnUnknownTime()
                .level(Level.INFORMATIONAL)
                .make();
        List<Incident> incidents =
                incidents(one, other, logged, alert("d").user("kim").make());
        assertThat(incidents).hasSize(3).noneMatch(Incident::isJoined);
    }

    @Test
    void whatGoesOnForeverIsCutAfterAWeek() {
        List<Alert> alerts = IntStream.range(0, 24 * 15)
                .mapToObj(hour -> alert("hour " + hour)
                        .user("kim")
                        .after(Duration.ofHours(hour))
                        .make())
                .toList();

        List<Incident> incidents = Incidents.of(alerts, SharedAddresses.NONE).all();
        assertThat(incidents).hasSize(3);
        assertThat(incidents)
                .allSatisfy(incident -> assertThat(Duration.between(
                                incident.first().orElseThrow(), incident.last().orElseThrow()))
                        .isLessThanOrEqualTo(Joining.LONGEST));
        assertThat(incidents.stream().mapToInt(one -> one.alerts().size()).sum())
                .isEqualTo(alerts.size());
    }

    @Test
    void anAlertWithManyAccountsJoinsWhatIsKnownOfEach() {
        AlertMaker spray = alert("spray").after(Duration.ofHours(1));
        Stream.of("kim", "lee", "weber").forEach(spray::user);
        List<Incident> incidents = incidents(
                alert("kim").user("kim").make(),
                alert("lee").user("lee").make(),
                spray.make(),
                alert("weber").user("weber").after(Duration.ofHours(2)).make());
        assertThat(incidents)
                .singleElement()
                .satisfies(incident -> assertThat(incident.links()).hasSize(3));
    }

    @Test
    void theIdIsThatOfTheEarliestAlertWhateverElseIsLeftOut() {
        Alert first = alert("a").user("kim").make();
        Alert second = alert("b").user("kim").after(Duration.ofHours(1)).make();
        Alert logged = alert("c")
                .user("kim")
                .level(Level.INFORMATIONAL)
                .during(Duration.ofHours(-1), Duration.ofHours(-1))
                .make();

        Incident incident = incidents(second, logged, first).getFirst();
        assertThat(incident.alerts()).containsExactly(logged.id(), first.id(), second.id());
        assertThat(incident.id()).isEqualTo(incidents(first).getFirst().id());
        assertThat(incident.id().version()).isEqualTo(5);
        assertThat(incident.id())
                .isNotEqualTo(first.id())
                .isNotEqualTo(incidents(second).getFirst().id());
    }

    @Test
    void theGravestComesFirstThenTheOneOfMoreAlerts() {
        List<Incident> incidents = incidents(
                alert("low").user("a").level(Level.LOW).make(),
                alert("one").user("b").make(),
                alert("two").user("c").after(Duration.ofDays(2)).make(),
                alert("three").user("c").after(Duration.ofDays(2)).make());
        assertThat(incidents).extracting(incident -> incident.alerts().size()).containsExactly(2, 1, 1);
        assertThat(incidents.getLast().severity()).isEqualTo(Level.LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "::", "localhost"})
    void noAddressIsNoAddress(String address) {
        assertThat(incidents(
                        alert("a").from(address).make(),
                        alert("b").from(address).make()))
                .hasSize(2);
    }

    @Test
    void withoutAlertsThereAreNone() {
        assertThat(incidents()).isEmpty();
        assertThat(Incidents.of(List.of(), SharedAddresses.NONE).of(alert("a").make()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void namesWhomAndWhatItConcerns() {
        Incident incident = incidents(
                        alert("a").user("kim").from("203.0.113.7").make(),
                        alert("b")
                                .user("kim")
                                .entity("role", "Global Administrator")
                                .make())
                .getFirst();
        assertThat(incident.entities())
                .extracting(entity -> entity.name())
                .containsExactlyInAnyOrder("kim@contoso.example", "203.0.113.7", "Global Administrator");
        assertThat(incident.last()).contains(AlertMaker.START);
    }

    private static List<Incident> incidents(Alert... alerts) {
        return Incidents.of(List.of(alerts), SharedAddresses.NONE).all();
    }
}
