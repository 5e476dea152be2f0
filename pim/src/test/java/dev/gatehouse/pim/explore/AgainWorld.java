package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Driver;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was right when it was asked for and is not when it is approved. ben's place in billing has just ended, and he may
 * renew it; he and dan are eligible for helpdesk, which kim approves; dan is an administrator who asks for things for others
 * together with what kim must approve.
 */
final class AgainWorld implements SmallWorld {
    private static final Target.Role HELPDESK = Seed.target("helpdesk");
    private static final Target.Role BILLING = Seed.target("billing");
    private static final Target.Role EXCHANGE = Seed.target("exchange");
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public Scene start() {
        Scene scene = new Seed()
                .user("ben", "dan", "kim")
                .role(HELPDESK)
                .role(BILLING)
                .role(EXCHANGE)
                .activating(HELPDESK, Settings.asking(Set.of(Ask.JUSTIFICATION), Approval.of(Settings.stage("kim"))))
                .stands("dan", Seed.EVERYTHING)
                .eligible("ben", BILLING, DAY)
                .eligible("ben", HELPDESK, DAY.plus(Duration.ofHours(2)))
                .eligible("dan", HELPDESK, DAY.multipliedBy(9))
                .has(
                        "kim",
                        EXCHANGE,
                        AssignmentKind.ACTIVE,
                        Interval.between(Seed.START, Seed.START.plus(DAY.multipliedBy(3))))
                .scene();
        Driver driver = new Driver(Engine.usual());
        Scene later = driver.play(scene, new Deeds(scene).passes(DAY)).after();
        return driver.play(later, new Deeds(later).sweeps()).after();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        Expiration days = new Expiration.After(DAY.multipliedBy(5));
        moves.add(deeds.submits(
                deeds.caller("ben"), deeds.form("ben", Action.SELF_RENEW, AssignmentKind.ELIGIBLE, BILLING, days)));
        moves.add(deeds.administers("eva", Action.ADMIN_RENEW, "ben", AssignmentKind.ELIGIBLE, BILLING, days));
        RoleSetting old = scene.slice().setting(BILLING.setting());
        Lasting day = new Lasting(true, DAY, Set.of());
        moves.add(deeds.sets(
                "eva",
                new RoleSetting(old.key(), old.version(), day, day, old.activating(), old.notices()),
                "billing is assigned for a day"));
        moves.add(deeds.activates("ben", HELPDESK, Duration.ofHours(1)));
        moves.add(deeds.submits(
                deeds.caller("ben"),
                deeds.form(
                        "ben",
                        Action.SELF_ACTIVATE,
                        AssignmentKind.ACTIVE,
                        HELPDESK,
                        new Expiration.At(scene.now().plus(Duration.ofHours(1))))));
        moves.add(together(deeds, Action.ADMIN_ASSIGN, "ben"));
        moves.add(together(deeds, Action.ADMIN_EXTEND, "kim"));
        for (String name : List.of("dan", "kim")) {
            Target target = name.equals("dan") ? Seed.EVERYTHING : EXCHANGE;
            moves.add(deeds.administers(
                    "eva", Action.ADMIN_REMOVE, name, AssignmentKind.ACTIVE, target, Expiration.UNSAID));
        }
        moves.add(deeds.observed("ben", false));
        scene.slice().requests().values().stream()
                .filter(request ->
                        request.status().isPending() && !request.steps().isEmpty())
                .sorted(Comparator.comparing(Request::id))
                .forEach(request -> {
                    moves.add(deeds.decides("kim", request, 0, true));
                    moves.add(deeds.decides("eva", request, 0, true));
                });
        moves.add(deeds.passes(Duration.ofHours(1)));
        moves.add(deeds.passes(Duration.ofHours(2)));
        if (!scene.isSwept()) {
            moves.add(deeds.sweeps());
        }
        return moves;
    }

    /** dan asks for something for himself that kim must approve, and with it gives somebody else exchange. */
    private static Move together(Deeds deeds, Action action, String name) {
        Form own = deeds.form(
                "dan",
                Action.SELF_ACTIVATE,
                AssignmentKind.ACTIVE,
                HELPDESK,
                new Expiration.After(Duration.ofHours(1)));
        Form other = deeds.form(
                1,
                name,
                action,
                AssignmentKind.ACTIVE,
                EXCHANGE,
                Optional.empty(),
                new Expiration.After(DAY.multipliedBy(4)));
        return deeds.submits(deeds.caller("dan"), List.of(own, other));
    }
}
