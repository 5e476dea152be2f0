package dev.gatehouse.pim.walk;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where walks begin: twelve users, one of them with two accounts, groups in groups, roles of the directory and of Azure
 * with rules of all kinds, and somebody at risk.
 */
final class Town {
    static final List<String> USERS =
            List.of("eva", "kim", "lee", "pat", "ann", "tom", "ben", "dan", "sue", "joe", "mia", "guest", "adm-ben");
    static final Target.Role HELPDESK = Seed.target("helpdesk");
    static final Target.Role EXCHANGE = Seed.target("exchange");
    static final Target.Role TICKETED = Seed.target("ticketed");
    static final Target.Role SECURED = Seed.target("secured");
    static final Target.Role BILLING = Seed.target("billing");
    static final Target.Role ADMINISTRATORS = Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR);
    static final Target.Role SUBSCRIPTION = azure("/subscriptions/0a7f2b6c-30f1-4f5b-9a3d-000000000001");
    static final Target.Role PART = azure("/subscriptions/0a7f2b6c-30f1-4f5b-9a3d-000000000001/resourceGroups/web");
    static final Target.Group OPERATORS = Seed.member("operators");
    static final Target.Group STAFF = Seed.member("staff");
    static final List<Target> TARGETS = List.of(
            HELPDESK,
            EXCHANGE,
            TICKETED,
            SECURED,
            BILLING,
            ADMINISTRATORS,
            SUBSCRIPTION,
            PART,
            OPERATORS,
            STAFF,
            Seed.EVERYTHING);

    private Town() {}

    private static Target.Role azure(String path) {
        return new Target.Role(
                RoleDefinitionId.of(Seed.id("reader").toString()),
                AzureScope.parse(path).orElseThrow());
    }

    static Scene scene() {
        Seed seed = new Seed().user(USERS.subList(0, 12).toArray(String[]::new)).second("adm-ben", "ben");
        seed.group("operators", true, false, "sue", "ben")
                .group("staff", false, false, "dan", "joe")
                .group("teams", false, false, "staff", "ann")
                .group("rule", false, true, "tom");
        for (Target target : TARGETS) {
            if (target instanceof Target.Role role) {
                seed.role(role);
            }
        }
        rules(seed);
        seed.stands("kim", Seed.EVERYTHING).stands("pat", ADMINISTRATORS).atRisk("sue");
        for (String name : List.of("ben", "dan", "sue", "joe", "mia", "guest")) {
            seed.eligible(name, HELPDESK, Duration.ofDays(20)).eligible(name, EXCHANGE, Duration.ofDays(3));
        }
        for (String name : List.of("ben", "sue", "guest")) {
            seed.eligible(name, SECURED, Duration.ofDays(6));
        }
        seed.eligible("operators", TICKETED, Duration.ofDays(30))
                .eligible("mia", OPERATORS, Duration.ofDays(9))
                .eligible("guest", OPERATORS, Duration.ofDays(40))
                .eligible("teams", SUBSCRIPTION, Duration.ofDays(50))
                .eligible("mia", STAFF, Duration.ofDays(8))
                .eligible("tom", ADMINISTRATORS, Duration.ofDays(60))
                .eligible("lee", Seed.EVERYTHING, Duration.ofDays(60))
                .eligible("ann", SECURED, Duration.ofDays(7))
                .eligible("joe", BILLING, Duration.ofDays(10));
        seed.has(
                "tom",
                BILLING,
                AssignmentKind.ACTIVE,
                Interval.between(Seed.START.minus(Duration.ofDays(3)), Seed.START.plus(Duration.ofDays(5))));
        return seed.scene();
    }

    private static void rules(Seed seed) {
        Stage operators = new Stage(
                Set.of(new Approver.Members(Seed.id("operators")), new Approver.User(Seed.id("lee"))),
                1,
                Duration.ofHours(12),
                true,
                Optional.of(new Stage.Escalation(Duration.ofHours(4), Set.of(new Approver.User(Seed.id("ann"))))));
        Stage two = new Stage(approvers("kim", "lee", "ann", "adm-ben"), 2, Stage.DAY, false, Optional.empty());
        Lasting month = new Lasting(true, Duration.ofDays(30), Set.of(Ask.JUSTIFICATION));
        Set<Ask> reason = Set.of(Ask.JUSTIFICATION);
        seed.activating(HELPDESK, rules(8, 20, Set.of(Ask.MULTI_FACTOR_AUTHENTICATION), Approval.of(operators, two)))
                .activating(EXCHANGE, rules(8, 24, reason, Approval.NONE))
                .activating(TICKETED, rules(4, 6, Set.of(Ask.TICKETING), Approval.of(operators)))
                .activating(
                        SECURED,
                        new Activating(
                                Duration.ofHours(2),
                                Duration.ofHours(3),
                                Set.of(),
                                Optional.of("c1"),
                                Optional.empty(),
                                Approval.NONE,
                                false))
                .activating(OPERATORS, rules(12, 48, reason, Approval.NONE))
                .lasting(BILLING, month, month)
                .lasting(HELPDESK, month, month);
    }

    /** Up to so many hours at a time, so many in all; somebody at risk needs one more. */
    static Activating rules(int hours, int inAll, Set<Ask> asks, Approval approval) {
        return new Activating(
                Duration.ofHours(hours),
                Duration.ofHours(inAll),
                asks,
                Optional.empty(),
                Optional.empty(),
                approval,
                true);
    }

    static Set<Approver> approvers(String... names) {
        List<Approver> all = new ArrayList<>();
        for (String name : names) {
            all.add(new Approver.User(Seed.id(name)));
        }
        return Set.copyOf(all);
    }
}
