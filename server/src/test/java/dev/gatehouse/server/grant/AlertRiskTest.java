package dev.gatehouse.server.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.posture.Baselines;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.TemporaryStoreException;
import dev.gatehouse.store.alerts.AlertBook;
import dev.gatehouse.store.alerts.OpenAlerts;
import dev.gatehouse.store.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertRiskTest {
    private static final String TENANT = "home";
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Target.Role HELPDESK =
            Target.Role.everywhere(RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8"));
    private static final Target.Role READER =
            Target.Role.everywhere(RoleDefinitionId.of("5d6b6bb7-de71-4623-b4af-96380a352509"));
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
    private static final PrincipalId BEN = id("ben");
    private static final PrincipalId EVA = id("eva");

    private static final WatchRules RULES = rules("""
            title: Signed in
            id: 11111111-1111-4111-8111-111111111111
            name: signed-in
            logsource: {product: azure, service: signinlogs}
            detection: {selection: {ResultType: '0'}, condition: selection}
            level: high
            custom: {evidence: authenticated, entities: [User]}
            ---
            title: Wrong password
            id: 22222222-2222-4222-8222-222222222222
            name: wrong-password
            logsource: {product: azure, service: signinlogs}
            detection: {selection: {ResultType: '50126'}, condition: selection}
            level: high
            custom: {entities: [User]}
            ---
            title: Signed in often
            id: 33333333-3333-4333-8333-333333333333
            correlation:
              type: event_count
              rules: [signed-in]
              group-by: [UserId]
              timespan: 1h
              generate: true
              condition: {gte: 10}
            level: high
            custom: {evidence: authenticated, entities: [User]}
            """);

    private static final String SIGNED_IN = "11111111-1111-4111-8111-111111111111";
    private static final String WRONG_PASSWORD = "22222222-2222-4222-8222-222222222222";
    private static final String OFTEN = "33333333-3333-4333-8333-333333333333";

    @TempDir
    Path temp;

    private Database watch;
    private Database pim;

    @BeforeEach
    void open() {
        watch = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        pim = Database.open(new DatabaseSettings.Sqlite(temp.resolve("pim.db")), Schema.PIM);
    }

    @AfterEach
    void close() {
        pim.close();
        watch.close();
    }

    @Test
    void whoActedInAnAlertOfAMarkedRuleIsAtRisk() {
        tell("one", SIGNED_IN, Level.MEDIUM, BEN);

        assertThat(kept().among(Set.of(BEN, EVA))).containsExactly(BEN);
        assertThat(kept().among(Set.of())).isEmpty();
    }

    @Test
    void aCorrelationMayBeMarkedToo() {
        tell("one", OFTEN, Level.HIGH, EVA);

        assertThat(kept().among(Set.of(BEN, EVA))).containsExactly(EVA);
    }

    @Test
    void wrongPasswordsPutNobodyAtRisk() {
        tell("one", WRONG_PASSWORD, Level.CRITICAL, BEN);

        assertThat(kept().among(Set.of(BEN))).isEmpty();
    }

    @Test
    void whatIsToldOfDailyWorkPutsNobodyAtRisk() {
        tell("one", SIGNED_IN, Level.LOW, BEN);

        assertThat(kept().among(Set.of(BEN))).isEmpty();
    }

    @Test
    void aRuleThatIsNotInForceAnyMoreCountsForNothing() {
        tell("one", UUID.randomUUID().toString(), Level.HIGH, BEN);

        assertThat(kept().among(Set.of(BEN))).isEmpty();
    }

    @Test
    void accountsThatLogsKnowByNameOnlyAreFoundByTheirUsers() {
        tell("one", SIGNED_IN, Level.HIGH, new Entity("user", Optional.empty(), "BEN", Optional.empty(), true));

        assertThat(kept().among(Set.of(BEN, EVA))).containsExactly(BEN);
    }

    @Test
    void whereTheAlertsDoNotAnswerItSaysSoWithinItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        Risk risk = new AlertRisk(
                those -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Set.of();
                },
                List::of,
                Duration.ofMillis(50));

        assertThatThrownBy(() -> risk.among(Set.of(BEN))).isInstanceOf(TemporaryStoreException.class);
        assertThat(risk.ifKnown(Set.of(BEN))).isEmpty();
        assertThat(risk.among(Set.of())).as("there is nothing to ask").isEmpty();
    }

    @Test
    void whatGoesWrongIsPassedOnAndNobodyIsCalledSafe() {
        Risk risk = new AlertRisk(
                those -> {
                    throw new IllegalStateException("broken");
                },
                List::of);

        assertThatThrownBy(() -> risk.among(Set.of(BEN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> risk.ifKnown(Set.of(BEN)))
                .as("a defect is no answer")
                .hasMessage("broken");
    }

    @Test
    void aWatchThatIsAwayIsNoDefect() {
        Risk away = new AlertRisk(
                those -> {
                    throw new UnavailableException("away", Duration.ofSeconds(5));
                },
                List::of);

        assertThat(away.ifKnown(Set.of(BEN))).isEmpty();
        assertThatThrownBy(() -> away.among(Set.of(BEN))).isInstanceOf(UnavailableException.class);
        assertThat(kept().ifKnown(Set.of(BEN))).contains(Set.of());
    }

    @Test
    void whoIsAtRiskNeedsAnApproverMoreAndOthersDoNot() {
        tell("one", SIGNED_IN, Level.HIGH, BEN);
        try (PimStation station = station(kept())) {
            assertThat(status(station.decide(activation("ben")))).isEqualTo(Status.PENDING_APPROVAL);
            assertThat(status(station.decide(activation("kim")))).isEqualTo(Status.PENDING_PROVISIONING);
        }
    }

    @Test
    void withoutAlertsNobodyActivatesAndWhatIsOverEnds() {
        Risk away = new AlertRisk(
                those -> {
                    throw new TemporaryStoreException(dev.gatehouse.store.Code.UNREACHABLE, "away", null);
                },
                List::of);
        try (PimStation station = station(away)) {
            assertThatThrownBy(() -> station.decide(activation("ben"))).isInstanceOf(TemporaryStoreException.class);
            assertThat(station.facts().world().requests()).isEmpty();

            station.facts().begin(over().mark(NOW).terms(terms()).build());
            assertThat(station.decide(new Command.ExpireDue(10))).isInstanceOf(Decision.Done.class);
            assertThat(station.facts().world().grants().values())
                    .filteredOn(grant -> grant.principal().equals(BEN) && grant.kind() == AssignmentKind.ACTIVE)
                    .extracting(Grant::state)
                    .containsExactly(GrantState.ENDED);
        }
    }

    @Test
    void whereNoSettingAsksAboutAlertsNobodyHasToKnow() {
        Risk away = new AlertRisk(
                those -> {
                    throw new IllegalStateException("asked");
                },
                List::of);
        try (PimStation station = station(away)) {
            station.facts()
                    .begin(new SliceBuilder()
                            .mark(NOW)
                            .terms(terms())
                            .with(grant("ben", READER, AssignmentKind.ELIGIBLE, Interval.since(NOW.minusSeconds(9))))
                            .build());

            assertThat(status(station.decide(activation("ben", READER)))).isEqualTo(Status.PENDING_PROVISIONING);
        }
    }

    private Risk kept() {
        return new AlertRisk(new ActingHere(new OpenAlerts(watch, TENANT)::hasActed, () -> RULES), users());
    }

    private static Users users() {
        return () -> List.of(
                new Users.User(Account.user(BEN, "ben"), false, NOW, NOW),
                new Users.User(Account.user(EVA, "eva"), false, NOW, NOW));
    }

    private PimStation station(Risk risk) {
        Surroundings around = new Surroundings(
                List::of,
                risk,
                () -> Baselines.of(RULES.configuration(), NOW),
                new AuditTrail(watch, TENANT),
                (lines, told) -> {},
                Optional.empty());
        PimStation station = new PimStation(pim, TENANT, "one", around, InstantSource.fixed(NOW));
        RoleSetting setting = Baseline.of(HELPDESK.setting());
        Activating old = setting.activating();
        SliceBuilder world = new SliceBuilder().mark(NOW).terms(terms());
        for (String name : List.of("eva", "ada")) {
            Grant grant = grant(name, EVERYTHING, AssignmentKind.ACTIVE, Interval.since(NOW.minusSeconds(9)));
            world.with(Account.user(id(name), name))
                    .with(grant)
                    .with(Provision.first(grant.holding(), NOW).reached());
        }
        for (String name : List.of("ben", "kim")) {
            world.with(Account.user(id(name), name))
                    .with(grant(name, HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(NOW.minusSeconds(9))));
        }
        station.facts()
                .begin(world.with(setting.activating(new Activating(
                                        old.longest(),
                                        old.longestInAll(),
                                        old.asks(),
                                        old.context(),
                                        old.ticketPattern(),
                                        old.approval(),
                                        true))
                                .version(1))
                        .build());
        station.start();
        assertThat(station.decides()).isTrue();
        return station;
    }

    private static Terms terms() {
        return Terms.USUAL.founder(EVA);
    }

    /** Something of ben's that is over. */
    private static SliceBuilder over() {
        Grant grant = grant(
                "ben",
                HELPDESK,
                AssignmentKind.ACTIVE,
                Interval.between(NOW.minus(Duration.ofHours(2)), NOW.minusSeconds(1)));
        return new SliceBuilder()
                .with(grant)
                .with(Provision.first(grant.holding(), NOW).reached());
    }

    private static Grant grant(String name, Target target, AssignmentKind kind, Interval when) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                id(name),
                target,
                kind,
                Origin.ASSIGNED,
                when,
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                kind == AssignmentKind.ACTIVE,
                Optional.empty());
    }

    private static Command activation(String name) {
        return activation(name, HELPDESK);
    }

    private static Command activation(String name, Target target) {
        return Command.Submit.of(
                Caller.proven(id(name), NOW),
                new Form(
                        new RequestId(UUID.randomUUID()),
                        Action.SELF_ACTIVATE,
                        AssignmentKind.ACTIVE,
                        id(name),
                        target,
                        Optional.empty(),
                        new Expiration.After(Duration.ofHours(1)),
                        "INC-1",
                        Ticket.NONE));
    }

    private static Status status(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return ((Decision.Done) decision).requests().getFirst().status();
    }

    private static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private void tell(String name, String rule, Level level, PrincipalId actor) {
        tell(name, rule, level, new Entity("user", Optional.of(actor.toString()), "somebody", Optional.empty(), true));
    }

    private void tell(String name, String rule, Level level, Entity entity) {
        Alert alert = new Alert(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                TENANT,
                1,
                AlertState.OPEN,
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW),
                NOW,
                new RuleRef(
                        new RuleId(UUID.fromString(rule)),
                        "Something",
                        List.of(),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of()),
                level,
                List.of(entity),
                name,
                List.of(),
                1,
                0,
                "c1",
                "Ask.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        watch.write(TENANT, handle -> AlertBook.apply(handle, TENANT, List.of(new AlertChange.Told(alert)), NOW));
    }

    private static WatchRules rules(String text) {
        RuleContent content = RuleContent.of(SigmaParser.parse("t.yml", text), RuleSource.CATALOGUE);
        return new WatchRules(Configuration.none(), Rulebook.of(content, Watchlists.NONE, List.of()));
    }
}
