package dev.gatehouse.server.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.posture.Baselines;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Directory;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.PimFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertScanTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    @TempDir
    Path folder;

    private final List<Users.User> users = new ArrayList<>();
    private final SliceBuilder world = new SliceBuilder().mark(NOW);
    private Database pim;
    private EmbeddedDirectory directory;

    @BeforeEach
    void open() {
        pim = Database.open(new DatabaseSettings.Sqlite(folder.resolve("pim.db")), Schema.PIM);
        directory = new EmbeddedDirectory(pim, "home");
    }

    @AfterEach
    void close() {
        pim.close();
    }

    @Test
    void findsAStandingAdministratorWhoHasNotSignedInForAMonth() {
        administrator("eva", NOW.minus(Duration.ofDays(1)));
        administrator("kim", NOW.minus(Duration.ofDays(40)));

        scan();

        assertThat(incidents(AlertKind.STALE_SIGN_IN))
                .singleElement()
                .asString()
                .contains(id("kim").toString());
    }

    @Test
    void e6WhatTheDirectorySaysAndNobodyGaveIsToldAndNotAdopted() {
        administrator("eva", NOW);
        Grant behind = grant("eve");
        world.with(Account.user(id("eve"), "eve"));
        directory.tell(List.of(new Directory.Order(behind.holding(), true, 1)));

        scan();

        assertThat(incidents(AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM))
                .singleElement()
                .asString()
                .contains(id("eve").toString());
        assertThat(new PimFacts(pim, "home").world().grants().values())
                .noneMatch(grant -> grant.principal().equals(id("eve")));
        assertThat(incidents(AlertKind.STALE_SIGN_IN)).isEmpty();
    }

    @Test
    void findsRolesOfTheTenantsOwnThatAreDoubles() {
        administrator("eva", NOW);
        world.with(role(1, "Printer keeper", "microsoft.directory/printers/basic/update"))
                .with(role(2, "Keeper of printers", "microsoft.directory/Printers/basic/update"))
                .with(role(3, "global administrator", "microsoft.directory/printers/create"))
                .with(role(4, "Other", "microsoft.directory/printers/delete"));

        scan();

        assertThat(incidents(AlertKind.DUPLICATE_ROLE))
                .containsExactlyInAnyOrder(
                        "duplicate-roles|" + role(1, "").id() + "|actions",
                        "duplicate-roles|" + role(2, "").id() + "|actions",
                        "duplicate-roles|" + role(3, "").id() + "|name");
    }

    private static CustomRole role(int number, String name, String... actions) {
        RoleDefinitionId id = RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-00000000000" + number);
        return new CustomRole(id, name, "", true, Set.of(actions), "", 1);
    }

    private void administrator(String name, Instant seen) {
        Account account = Account.user(id(name), name);
        Grant grant = grant(name);
        users.add(new Users.User(account, true, NOW.minus(Duration.ofDays(90)), seen));
        world.with(account)
                .with(WellKnown.GLOBAL_ADMINISTRATOR)
                .with(grant)
                .with(Provision.first(grant.holding(), NOW).reached());
        directory.tell(List.of(new Directory.Order(grant.holding(), true, 1)));
    }

    private void scan() {
        PimFacts facts = new PimFacts(pim, "home");
        facts.begin(world.build());
        InstantSource clock = InstantSource.fixed(NOW);
        LastSeen lastSeen = new LastSeen(() -> users);
        Lead lead = new Lead(pim, "home", "here", directory, Engine.usual(), Risk.NONE, lastSeen, clock);
        lead.keep();
        new AlertScan(facts, lastSeen, directory, () -> Baselines.of(Configuration.none(), NOW), lead, clock).round();
    }

    private Set<String> incidents(AlertKind alert) {
        return new PimFacts(pim, "home").world().alert(alert).open().keySet();
    }

    private static Grant grant(String name) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                id(name),
                EVERYTHING,
                AssignmentKind.ACTIVE,
                Origin.ASSIGNED,
                Interval.since(NOW.minus(Duration.ofDays(90))),
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    private static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
