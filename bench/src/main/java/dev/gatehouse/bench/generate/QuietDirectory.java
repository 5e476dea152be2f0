package dev.gatehouse.bench.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the directory of the quiet tenant looks like when its logs end: as the guide wants it. */
final class QuietDirectory {
    private static final Instant FIRST = Instant.parse("2022-01-10T08:00:00Z");

    private final QuietTenant tenant;
    private final QuietPeople people;
    private final LogTraces traces;
    private final Map<String, Instant> lastSeen;
    private final DirectoryExport export;
    private final Dice dice;

    private QuietDirectory(QuietTenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.traces = new LogTraces(tenant.story());
        this.lastSeen = traces.signIns();
        this.export = new DirectoryExport(
                tenant.world().tenant(),
                QuietCalendar.at(QuietCalendar.day(QuietCalendar.DAYS + 1), Place.ELSEWHERE, 0));
        this.dice = tenant.world().dice().fork("directory");
    }

    static DirectoryExport of(QuietTenant tenant) {
        var directory = new QuietDirectory(tenant);
        directory.fill();
        return directory.export;
    }

    private void fill() {
        people.users().forEach(this::worker);
        people.admins().forEach(this::worker);
        people.newcomers().forEach(person -> person(person, "microsoftAuthenticatorPush"));
        people.guests().forEach(person -> export.account(account(person)));
        List.of(people.emergency(), people.secondEmergency())
                .forEach(person -> export.account(account(person, "passKeyDeviceBound")));
        traces.groups().forEach(export::group);
        applications();
        conditionalAccess();
        roles();
        new QuietAzure(people, export).fill();
    }

    private void worker(Worker worker) {
        person(worker.person(), "passKeyDeviceBound", "microsoftAuthenticatorPush");
        export.device(worker.phone(), worker.person());
        worker.newer().ifPresent(change -> export.device(change.laptop(), worker.person()));
    }

    private void person(Person person, String... methods) {
        export.account(account(person, methods));
        export.device(person.device(), person);
    }

    private DirectoryAccount account(Person person, String... methods) {
        Instant made = FIRST.plus(Duration.ofDays(dice.fork(person.upn()).below(1_200)));
        Instant joined = joined(person).orElse(made);
        return DirectoryAccount.of(person, joined, Optional.ofNullable(lastSeen.get(person.id())), methods);
    }

    /** When the logs say that somebody was made or invited. */
    private Optional<Instant> joined(Person person) {
        return tenant.story().events(Audit.class).stream()
                .filter(audit ->
                        audit.activity().equals("Add user") || audit.activity().equals("Invite external user"))
                .filter(audit ->
                        audit.targets().stream().anyMatch(target -> target.id().equals(person.id())))
                .map(Audit::time)
                .findFirst();
    }

    private void applications() {
        String owner = people.admins().get(9).person().id();
        for (Workload workload : people.workloads()) {
            export.applications().add(workload, List.of(owner), GraphPermission.AUDIT_LOG, GraphPermission.DIRECTORY);
        }
    }

    private void conditionalAccess() {
        List<Tenant.Policy> policies = tenant.world().tenant().policies();
        export.rule(new AccessRule(policies.get(0), List.of("All"), List.of(), List.of(), List.of()));
        export.rule(new AccessRule(
                policies.get(1),
                List.of(),
                Stream.of(Role.values()).map(Role::templateId).toList(),
                List.of(people.emergency().id(), people.secondEmergency().id()),
                List.of()));
    }

    private void roles() {
        RoleObjects roles = export.roles();
        Instant start = Instant.parse("2026-02-02T09:00:00Z");
        Instant end = Instant.parse("2027-02-02T09:00:00Z");
        for (Worker admin : people.admins()) {
            for (Role role : admin.roles()) {
                roles.eligible(
                        new Held(admin.person().id(), Held.USER, role.templateId(), "/", start, Optional.of(end)));
            }
        }
        traces.eligibilities().forEach(roles::eligible);
        for (Person account : List.of(people.emergency(), people.secondEmergency())) {
            roles.active(new Held(
                    account.id(), Held.USER, Role.GLOBAL_ADMINISTRATOR.templateId(), "/", FIRST, Optional.empty()));
        }
        String approvers = export.group(
                "Role approvers",
                true,
                List.of(
                        people.admins().get(0).person().id(),
                        people.giver().person().id(),
                        people.admins().get(12).person().id()));
        RoleSettings guarded = RoleSettings.USUAL.approvedBy(approvers);
        roles.settings(Role.GLOBAL_ADMINISTRATOR, guarded.endlessly());
        roles.settings(Role.PRIVILEGED_ROLE_ADMINISTRATOR, guarded);
    }
}
