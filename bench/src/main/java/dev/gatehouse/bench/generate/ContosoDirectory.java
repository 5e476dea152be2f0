package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;

/**
 * What the directory of contoso.example looks like when the logs end, and a month before: each check of its posture finds
 * something, and some of it came or went in between.
 */
final class ContosoDirectory {
    /** When the logs end. */
    static final Instant NOW = Instant.parse("2026-05-25T00:00:00Z");

    /** A month before, when nothing of the story had happened. */
    static final Instant BEFORE = Instant.parse("2026-04-25T00:00:00Z");

    private final World world;
    private final ContosoPeople people;
    private final ContosoOthers others;
    private final Story story;
    private final DirectoryExport export;

    private ContosoDirectory(World world, ContosoPeople people, Story story, Instant taken) {
        this.world = world;
        this.people = people;
        this.others =
                ContosoOthers.of(world.dice().fork("directory"), world.tenant().domain());
        this.story = story;
        this.export = new DirectoryExport(world.tenant(), taken);
    }

    static DirectoryExport at(Instant taken, World world, ContosoPeople people, Story story) {
        var directory = new ContosoDirectory(world, people, story, taken);
        directory.fill();
        return directory.export;
    }

    private void fill() {
        new ContosoAccounts(world, people, others, new LogTraces(story), export).fill();
        applications();
        conditionalAccess();
        new ContosoRoleHolders(people, others, new LogTraces(story), export).fill();
        new ContosoAzure(people, others, export).fill();
        if (export.taken().equals(NOW)) {
            new LogTraces(story).groups().forEach(export::group);
        }
    }

    /** The connector to the personnel system may hand out roles since it was set up, and its maker still owns it. */
    private void applications() {
        List<Workload> workloads = people.workloads();
        export.applications()
                .add(workloads.get(0), List.of(others.fuchs().id()), GraphPermission.ROLES, GraphPermission.DIRECTORY);
        export.applications()
                .add(workloads.get(1), List.of(people.users().get(57).id()), GraphPermission.SITES);
        export.applications().add(workloads.get(2), List.of(people.haddad().id()), GraphPermission.MAIL);
        workloads.stream().skip(3).forEach(workload -> export.applications().add(workload, List.of()));
    }

    /** Who moved the mailboxes in spring was exempt for that time, by a group in a group that nobody looks at. */
    private void conditionalAccess() {
        String movers =
                export.group("Mailbox migration", false, List.of(people.santos().id()));
        String exempt =
                export.group("CA001 exclusions", false, List.of(others.partner().id()), movers);
        List<Tenant.Policy> policies = world.tenant().policies();
        export.rule(new AccessRule(policies.get(0), List.of("All"), List.of(), List.of(), List.of(exempt)));
        export.rule(new AccessRule(
                policies.get(1),
                List.of(),
                List.of(
                        Role.GLOBAL_ADMINISTRATOR.templateId(),
                        Role.PRIVILEGED_ROLE_ADMINISTRATOR.templateId(),
                        Role.SECURITY_ADMINISTRATOR.templateId()),
                List.of(people.emergencyOne().id(), people.emergencyTwo().id()),
                List.of()));
    }
}
