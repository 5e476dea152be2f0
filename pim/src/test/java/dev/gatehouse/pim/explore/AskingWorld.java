package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be wrong with what somebody asks for, one at a time: roles that ask for each thing, and scopes. */
final class AskingWorld implements SmallWorld {
    private static final Target.Role HELPDESK = Seed.target("helpdesk");
    private static final Target.Role TICKETED = Seed.target("ticketed");
    private static final Target.Role SECURED = Seed.target("secured");
    private static final String SUBSCRIPTION = "/subscriptions/0a7f2b6c-30f1-4f5b-9a3d-000000000001";
    private static final Target.Role OVER_SUBSCRIPTION = azure(SUBSCRIPTION);
    private static final Target.Role OVER_GROUP = azure(SUBSCRIPTION + "/resourceGroups/web");
    private static final Target.Role OVER_UNIT = new Target.Role(
            HELPDESK.role(),
            new DirectoryScope.AdministrativeUnit(ObjectId.of("0a7f2b6c-30f1-4f5b-9a3d-000000000002")));

    private static Target.Role azure(String path) {
        return new Target.Role(
                RoleDefinitionId.of(Seed.id("reader").toString()),
                AzureScope.parse(path).orElseThrow());
    }

    @Override
    public Scene start() {
        return new Seed()
                .user("ben", "dan", "kim")
                .group("operators", true, false, "ben")
                .group("plain", false, false, "dan")
                .group("rule", false, true)
                .role(HELPDESK)
                .role(TICKETED)
                .role(SECURED)
                .role(OVER_SUBSCRIPTION)
                .role(Target.Role.everywhere(WellKnown.OWNER))
                .activating(HELPDESK, Settings.asking(Set.of(Ask.JUSTIFICATION), Approval.NONE))
                .activating(
                        TICKETED,
                        new Activating(
                                Duration.ofHours(8),
                                Duration.ofHours(8),
                                Set.of(Ask.TICKETING, Ask.MULTI_FACTOR_AUTHENTICATION),
                                Optional.empty(),
                                Optional.of("INC-[0-9]+"),
                                Approval.NONE,
                                false))
                .activating(
                        SECURED,
                        new Activating(
                                Duration.ofHours(1),
                                Duration.ofHours(2),
                                Set.of(),
                                Optional.of("c1"),
                                Optional.empty(),
                                Approval.NONE,
                                false))
                .eligible("ben", HELPDESK, Duration.ofHours(4))
                .eligible("operators", TICKETED, Duration.ofHours(4))
                .eligible("ben", SECURED, Duration.ofHours(4))
                .eligible("ben", OVER_SUBSCRIPTION, Duration.ofHours(4))
                .eligible("dan", OVER_GROUP, Duration.ofHours(4))
                .eligible("dan", OVER_UNIT, Duration.ofHours(4))
                .scene();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        Caller ben = deeds.caller("ben");
        Caller plain = Caller.plain(Seed.id("ben"));
        Caller old = Caller.proven(Seed.id("ben"), scene.now().minus(Duration.ofMinutes(11)));
        Caller early = Caller.proven(Seed.id("ben"), scene.now().plus(Duration.ofMinutes(6)));
        Caller app = new Caller(Seed.id("ben"), true, Optional.of(scene.now()), Set.of("c1"), "");
        Caller satisfied = new Caller(Seed.id("ben"), false, Optional.empty(), Set.of("c1"), "");
        Form helpdesk = asks(deeds, "ben", HELPDESK);
        Form ticketed = asks(deeds, "ben", TICKETED);
        Form secured = asks(deeds, "ben", SECURED);
        Ticket ticket = new Ticket("INC-1", "desk");
        List<Move> moves = new ArrayList<>();
        add(moves, deeds, plain, helpdesk, words(helpdesk, " \u200B"), words(helpdesk, "x".repeat(1_001)));
        add(moves, deeds, ben, ticketed, ticket(ticketed, ticket), ticket(ticketed, new Ticket("INC-1", " ")));
        add(moves, deeds, ben, ticket(ticketed, new Ticket("other", "desk")));
        for (Caller caller : List.of(plain, old, early)) {
            add(moves, deeds, caller, ticket(ticketed, ticket));
        }
        add(moves, deeds, plain, secured);
        add(moves, deeds, satisfied, secured);
        add(moves, deeds, app, helpdesk, secured);
        add(moves, deeds, deeds.caller("kim"), helpdesk);
        for (Duration time : List.of(Duration.ofMinutes(4), Duration.ofHours(9), Duration.ZERO)) {
            add(moves, deeds, ben, lasting(helpdesk, new Expiration.After(time)));
        }
        add(moves, deeds, ben, lasting(helpdesk, Expiration.NEVER), lasting(helpdesk, Expiration.UNSAID));
        add(moves, deeds, ben, lasting(helpdesk, new Expiration.At(scene.now().minusSeconds(1))));
        add(moves, deeds, ben, starting(helpdesk, scene.now().minus(Duration.ofMinutes(6))));
        add(moves, deeds, ben, starting(helpdesk, scene.now().minus(Duration.ofMinutes(5))));
        add(moves, deeds, ben, starting(helpdesk, scene.now().plus(Duration.ofMinutes(30))));
        for (Target.Role role : List.of(OVER_SUBSCRIPTION, OVER_GROUP, OVER_UNIT)) {
            add(moves, deeds, ben, asks(deeds, "ben", role));
            add(moves, deeds, deeds.caller("dan"), asks(deeds, "dan", role));
        }
        add(moves, deeds, deeds.caller("dan"), asks(deeds, "dan", HELPDESK));
        for (String name : List.of("kim", "plain", "nobody", "operators")) {
            for (Target target :
                    List.of(HELPDESK, Seed.target("none"), Seed.member("rule"), Seed.member("operators"))) {
                moves.add(deeds.administers(
                        "eva", Action.ADMIN_ASSIGN, name, AssignmentKind.ELIGIBLE, target, Expiration.UNSAID));
            }
        }
        moves.add(deeds.administers(
                "kim", Action.ADMIN_ASSIGN, "kim", AssignmentKind.ACTIVE, HELPDESK, Expiration.UNSAID));
        moves.add(deeds.deactivates("ben", HELPDESK));
        moves.add(new Move.Do(
                "ben only asks what would come of it",
                new Command.Submit(ben, List.of(helpdesk), Optional.empty(), true)));
        moves.add(deeds.passes(Duration.ofMinutes(3)));
        moves.add(deeds.regroups("operators", "kim"));
        ApprovalWorld.time(scene, deeds, moves);
        return moves;
    }

    private static Form asks(Deeds deeds, String name, Target target) {
        return deeds.form(
                name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, target, new Expiration.After(Duration.ofHours(1)));
    }

    private static void add(List<Move> moves, Deeds deeds, Caller by, Form... forms) {
        for (Form form : forms) {
            moves.add(deeds.submits(by, form));
        }
    }

    private static Form words(Form form, String words) {
        return Forms.of(form, form.start(), form.expiration(), words, form.ticket());
    }

    private static Form ticket(Form form, Ticket ticket) {
        return Forms.of(form, form.start(), form.expiration(), "", ticket);
    }

    private static Form lasting(Form form, Expiration expiration) {
        return Forms.of(form, form.start(), expiration, form.justification(), form.ticket());
    }

    private static Form starting(Form form, Instant start) {
        return Forms.of(form, Optional.of(start), form.expiration(), form.justification(), form.ticket());
    }
}
