package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who holds roles of contoso.example's directory, who may activate them, and how. */
final class ContosoRoleHolders {
    private static final Instant START = Instant.parse("2025-11-24T09:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2023-02-06T10:15:00Z");

    private final ContosoPeople people;
    private final ContosoOthers others;
    private final LogTraces traces;
    private final DirectoryExport export;
    private final RoleObjects roles;
    private final boolean now;

    ContosoRoleHolders(ContosoPeople people, ContosoOthers others, LogTraces traces, DirectoryExport export) {
        this.people = people;
        this.others = others;
        this.traces = traces;
        this.export = export;
        this.roles = export.roles();
        this.now = export.taken().equals(ContosoDirectory.NOW);
    }

    void fill() {
        eligible();
        active();
        settings();
        roles.define(
                "Contoso Service Desk Reader",
                "Reads what the service desk is asked about.",
                List.of("microsoft.directory/users/standard/read", "microsoft.directory/groups/standard/read"));
    }

    private void eligible() {
        may(people.kim(), Role.SECURITY_ADMINISTRATOR);
        may(people.weber(), Role.GLOBAL_ADMINISTRATOR);
        may(people.osei(), Role.USER_ADMINISTRATOR);
        may(people.okafor(), Role.GLOBAL_ADMINISTRATOR);
        may(people.tanaka(), Role.PRIVILEGED_ROLE_ADMINISTRATOR);
        may(people.santos(), Role.USER_ADMINISTRATOR);
        may(people.haddad(), Role.APPLICATION_ADMINISTRATOR);
        may(people.moreau(), Role.CONDITIONAL_ACCESS_ADMINISTRATOR);
        may(people.rosa(), Role.HELPDESK_ADMINISTRATOR);
        may(people.rosa(), Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);
        may(people.piet(), Role.AUTHENTICATION_ADMINISTRATOR);
        may(people.amina(), Role.HELPDESK_ADMINISTRATOR);
        may(others.lind(), Role.EXCHANGE_ADMINISTRATOR);
        may(others.archive(), Role.EXCHANGE_ADMINISTRATOR);
        may(others.partner(), Role.APPLICATION_ADMINISTRATOR);
        if (now) {
            traces.eligibilities().forEach(roles::eligible);
        } else {
            may(people.berg(), Role.CONDITIONAL_ACCESS_ADMINISTRATOR);
        }
        String tierZero = export.group(
                "Tier 0 operations",
                true,
                List.of(people.tanaka().id(), others.lind().id()));
        roles.eligible(new Held(
                tierZero, Held.GROUP, Role.GLOBAL_ADMINISTRATOR.templateId(), "/", LONG_AGO, Optional.empty()));
    }

    private void active() {
        for (Person account : List.of(people.emergencyOne(), people.emergencyTwo())) {
            always(account.id(), Held.USER, Role.GLOBAL_ADMINISTRATOR);
        }
        // He moved the sites in 2023, with the account in which he reads his mail.
        always(others.holm().id(), Held.USER, Role.SHAREPOINT_ADMINISTRATOR);
        always(people.workloads().getFirst().id(), Held.SERVICE, Role.USER_ADMINISTRATOR);
        if (!now) {
            // Taken away on 30 April.
            always(people.users().get(30).id(), Held.USER, Role.EXCHANGE_ADMINISTRATOR);
        }
    }

    private void settings() {
        // Set to a day for a weekend at the end of April, and never set back.
        roles.settings(
                Role.GLOBAL_ADMINISTRATOR,
                RoleSettings.USUAL.lasting(now ? "PT24H" : "PT8H").endlessly());
        roles.settings(Role.HELPDESK_ADMINISTRATOR, RoleSettings.USUAL.withoutSecondFactor());
        roles.settings(Role.APPLICATION_ADMINISTRATOR, RoleSettings.USUAL.lasting("PT12H"));
        roles.settings(Role.CONDITIONAL_ACCESS_ADMINISTRATOR, RoleSettings.USUAL.withoutReason());
        roles.settings(Role.USER_ADMINISTRATOR, RoleSettings.USUAL.endlessly());
        roles.settings(Role.SHAREPOINT_ADMINISTRATOR, RoleSettings.USUAL.endlessly());
        roles.settings(Role.EXCHANGE_ADMINISTRATOR, RoleSettings.USUAL.endlessly());
    }

    private void may(Person person, Role role) {
        roles.eligible(new Held(person.id(), Held.USER, role.templateId(), "/", START, Optional.of(END)));
    }

    private void always(String principal, String type, Role role) {
        roles.active(new Held(principal, type, role.templateId(), "/", LONG_AGO, Optional.empty()));
    }
}
