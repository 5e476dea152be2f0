package dev.gatehouse.bench.pim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.bench.quality.CatalogueScan;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.WellKnown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue watches Gatehouse's own PIM as it watches Entra's: it says the same of its records. */
final class OwnPimTest {
    private static final Target.Role USERS = Tenancy.userAdministrator();
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
    private static final CatalogueScan CATALOGUE =
            new CatalogueScan(Path.of("..").toAbsolutePath().normalize());

    private final Tenancy tenant = new Tenancy();

    @TempDir
    Path folder;

    @Test
    void anActivationIsTold() throws IOException {
        tenant.eligible("ben", USERS);
        tenant.activate("ben", USERS, Duration.ofHours(2), "Mailbox is stuck");
        tenant.provision();
        tenant.pass(Duration.ofHours(3));
        tenant.provision();

        assertThat(told()).containsExactly("Role activated in PIM");
    }

    @Test
    void anActivationWithoutAReasonOrForTooLongIsAmiss() throws IOException {
        tenant.eligible("ben", USERS);
        tenant.asks(USERS, rules -> asking(rules, Duration.ofHours(10), Set.of(), Approval.NONE));
        tenant.activate("ben", USERS, Duration.ofHours(1), "");
        tenant.provision();
        tenant.pass(Duration.ofHours(2));
        tenant.provision();
        tenant.activate("ben", USERS, Duration.ofHours(10), "A long day");
        tenant.provision();

        assertThat(told())
                .containsExactly(
                        "Role activated in PIM with something amiss", "Role activated in PIM with something amiss");
    }

    @Test
    void whoExtendsAnActivationBeyondEightHoursIsTold() throws IOException {
        tenant.eligible("ben", USERS);
        tenant.activate("ben", USERS, Duration.ofHours(8), "A long day");
        tenant.provision();
        tenant.pass(Duration.ofHours(7));
        tenant.submit(
                "ben",
                Action.SELF_EXTEND,
                AssignmentKind.ACTIVE,
                "ben",
                USERS,
                new Expiration.After(Duration.ofHours(5)),
                "A longer day");

        assertThat(told()).containsExactly("Role activated in PIM", "Role activated in PIM with something amiss");
    }

    @Test
    void aRefusedActivationIsAmiss() throws IOException {
        tenant.activate("mallory", EVERYTHING, Duration.ofHours(1), "Let me in");

        assertThat(told()).containsExactly("Role activated in PIM with something amiss");
    }

    @Test
    void approvalsAndDenialsAreTold() throws IOException {
        tenant.eligible("ben", USERS);
        tenant.eligible("lee", USERS);
        tenant.asks(USERS, this::approvedByKim);
        tenant.decide("kim", tenant.activate("ben", USERS, Duration.ofHours(2), "Mailbox is stuck"), true);
        tenant.decide("kim", tenant.activate("lee", USERS, Duration.ofHours(2), "Mailbox is stuck"), false);
        tenant.provision();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "Activation in PIM approved", "Activation in PIM denied", "Role activated in PIM");
    }

    @Test
    void aPermanentAssignmentInPimIsNoneOutsidePim() throws IOException {
        tenant.submit(
                "eva", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, "ben", EVERYTHING, Expiration.NEVER, "On call");
        tenant.provision();

        assertThat(told()).noneMatch(title -> title.contains("outside PIM"));
    }

    @Test
    void whoIsMadeEligibleIsTold() throws IOException {
        tenant.submit(
                "eva", Action.ADMIN_ASSIGN, AssignmentKind.ELIGIBLE, "ben", EVERYTHING, Expiration.NEVER, "On call");
        Target owner =
                new Target.Role(WellKnown.OWNER, new AzureScope("/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333"));
        tenant.stands("eva", owner);
        tenant.submit("eva", Action.ADMIN_ASSIGN, AssignmentKind.ELIGIBLE, "lee", owner, Expiration.NEVER, "On call");

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "Eligible assignment of a privileged role", "Eligible role over Azure resources added in PIM");
    }

    @Test
    void whoIsPutIntoAPrivilegedGroupIsTold() throws IOException {
        Target place = new Target.Group(tenant.group("Operators"), Target.Access.MEMBER);
        tenant.submit("eva", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, "ben", place, Expiration.NEVER, "On call");
        tenant.provision();

        assertThat(told("watchlists:\n  privileged_groups: [Operators]\n"))
                .containsExactly("Member or owner of a privileged group added in PIM");
    }

    @Test
    void weakerSettingsAreTold() throws IOException {
        tenant.asks(USERS, this::approvedByKim);
        tenant.set("eva", USERS, rules -> asking(rules, rules.longest(), Set.of(Ask.JUSTIFICATION), rules.approval()));
        tenant.set("eva", USERS, rules -> asking(rules, rules.longest(), rules.asks(), Approval.NONE));
        tenant.set("eva", USERS, rules -> asking(rules, Duration.ofHours(12), rules.asks(), rules.approval()));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "PIM no longer asks for a second factor",
                        "PIM no longer asks for approval",
                        "PIM made the activation of a role easier");
    }

    @Test
    void strongerSettingsOfTheHighestRoleAreToldAsChanged() throws IOException {
        tenant.stands("kim", EVERYTHING);
        tenant.stands("lee", EVERYTHING);
        tenant.set("eva", EVERYTHING, rules -> asking(rules, Duration.ofHours(1), rules.asks(), rules.approval()));
        tenant.set("eva", USERS, rules -> asking(rules, Duration.ofHours(1), rules.asks(), rules.approval()));

        assertThat(told())
                .containsExactlyInAnyOrder("Role settings changed in PIM", "Settings of another role changed in PIM");
    }

    @Test
    void whoRemovesManyIsToldButNotThatTheirTimeIsOver() throws IOException {
        for (String name : List.of("ann", "ben", "cai", "dan", "eli")) {
            tenant.submit(
                    "eva",
                    Action.ADMIN_ASSIGN,
                    AssignmentKind.ACTIVE,
                    name,
                    USERS,
                    new Expiration.After(Duration.ofDays(1)),
                    "Migration");
        }
        tenant.provision();
        tenant.pass(Duration.ofDays(2));
        tenant.provision();
        assertThat(told()).noneMatch(title -> title.contains("removed"));

        for (String name : List.of("fay", "gus", "hal", "ida", "jan")) {
            tenant.stands(name, USERS);
            tenant.submit("eva", Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, name, USERS, Expiration.UNSAID, "Done");
        }
        assertThat(told()).contains("Many role assignments removed by one person");
    }

    @Test
    void whatIsRefusedIsNoDecision() throws IOException {
        tenant.eligible("ben", USERS);
        tenant.asks(USERS, this::approvedByKim);
        var request = tenant.activate("ben", USERS, Duration.ofHours(2), "Mailbox is stuck");
        tenant.decide("mallory", request, true);
        tenant.decide("mallory", request, false);
        tenant.set("mallory", EVERYTHING, rules -> asking(rules, Duration.ofHours(1), rules.asks(), rules.approval()));
        assertThat(told()).isEmpty();

        tenant.decide("ben", request, true);
        assertThat(told()).containsExactly("Own activation in PIM approved");
    }

    private Activating approvedByKim(Activating rules) {
        Stage kim = Stage.of(Set.of(new Approver.User(tenant.id("kim"))));
        return asking(rules, rules.longest(), rules.asks(), Approval.of(kim));
    }

    private static Activating asking(Activating rules, Duration longest, Set<Ask> asks, Approval approval) {
        return new Activating(
                longest,
                rules.longestInAll(),
                asks,
                rules.context(),
                rules.ticketPattern(),
                approval,
                rules.asksAboutRisk());
    }

    private List<String> told() throws IOException {
        return told("tenant: contoso\n");
    }

    /** The titles of the alerts, in the order of time. */
    private List<String> told(String configuration) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(logs.resolve("audit.ndjson"), tenant.lines());
        Path context = Files.writeString(folder.resolve("gatehouse.yaml"), configuration);
        String lines = CATALOGUE.lines(
                List.of("scan", logs.toString(), "--context", context.toString(), "--format", "ndjson"));
        List<String> titles = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            titles.add(new JsonMapper().readTree(line).at("/rule/title").asText());
        }
        return titles;
    }
}
