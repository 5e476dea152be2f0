package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.scene.Worker;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that change while others decide, and activations that are extended, scheduled and had together, with approval: by
 * one of kim, lee and pat, who must say why and prove who he is.
 */
final class SettingWorld implements SmallWorld {
    private static final Target.Role HELPDESK = Seed.target("helpdesk");
    private static final Target.Role EXCHANGE = Seed.target("exchange");
    private static final Stage SAYS_WHY =
            new Stage(Settings.stage("kim", "lee", "pat").approvers(), 1, Duration.ofHours(6), true, Optional.empty());

    @Override
    public Scene start() {
        return new Seed()
                .user("ben", "kim", "lee", "pat")
                .role(HELPDESK)
                .role(EXCHANGE)
                .activating(HELPDESK, limits(Approval.of(SAYS_WHY)))
                .activating(EXCHANGE, limits(Approval.NONE))
                .eligible("ben", HELPDESK, Duration.ofDays(5))
                .eligible("ben", EXCHANGE, Duration.ofDays(5))
                .scene();
    }

    private static Activating limits(Approval approval) {
        return new Activating(
                Duration.ofHours(8),
                Duration.ofHours(9),
                Set.of(Ask.MULTI_FACTOR_AUTHENTICATION),
                Optional.empty(),
                Optional.empty(),
                approval,
                false);
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        moves.add(deeds.activates("ben", HELPDESK, Duration.ofHours(8)));
        moves.add(deeds.activatesLater("ben", HELPDESK, Duration.ofHours(3), Duration.ofHours(2)));
        moves.add(deeds.extend("ben", AssignmentKind.ACTIVE, HELPDESK, new Expiration.After(Duration.ofHours(8))));
        moves.add(deeds.submits(deeds.caller("ben"), List.of(part(deeds, 0, HELPDESK), part(deeds, 1, EXCHANGE))));
        scene.slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .sorted(Comparator.comparing(Request::id))
                .forEach(request -> deciding(deeds, request, moves));
        Stage two = new Stage(SAYS_WHY.approvers(), 2, SAYS_WHY.timeout(), false, Optional.empty());
        moves.add(sets(scene, deeds, "eva", HELPDESK, Approval.NONE, "nobody need approve helpdesk"));
        moves.add(sets(scene, deeds, "eva", HELPDESK, Approval.of(two), "two must approve helpdesk"));
        moves.add(sets(
                scene, deeds, "eva", HELPDESK, Approval.of(SAYS_WHY, SAYS_WHY), "two levels must approve helpdesk"));
        moves.add(sets(scene, deeds, "eva", HELPDESK, Approval.of(Settings.stage("ben")), "ben approves helpdesk"));
        moves.add(sets(scene, deeds, "eva", EXCHANGE, Approval.of(SAYS_WHY), "somebody must approve exchange"));
        moves.add(sets(scene, deeds, "ben", HELPDESK, Approval.NONE, "nobody need approve helpdesk"));
        moves.add(twice(scene, deeds));
        moves.add(deeds.passes(Duration.ofHours(2)));
        moves.add(deeds.passes(Duration.ofHours(7)));
        if (!scene.isSwept()) {
            moves.add(deeds.sweeps());
        }
        new Worker(scene).works().ifPresent(moves::add);
        return moves;
    }

    private static void deciding(Deeds deeds, Request request, List<Move> moves) {
        for (String name : List.of("kim", "lee", "pat")) {
            for (int step = 0; step < Math.min(2, request.steps().size() + 1); step++) {
                moves.add(deeds.decides(name, request, step, true));
            }
        }
        Caller kim = Caller.plain(Seed.id("kim"));
        moves.add(deeds.decides(kim, request.id(), 0, true, Deeds.WHY));
        moves.add(deeds.decides(deeds.caller("kim"), request.id(), 0, true, " "));
        moves.add(deeds.decides("kim", request, 0, false));
    }

    private static Move sets(Scene scene, Deeds deeds, String by, Target target, Approval approval, String words) {
        RoleSetting setting = scene.slice().setting(target.setting());
        return deeds.sets(by, setting.activating(limits(approval)), words);
    }

    private static Move twice(Scene scene, Deeds deeds) {
        RoleSetting setting = scene.slice().setting(EXCHANGE.setting());
        Activating old = setting.activating();
        return deeds.sets(
                "eva",
                setting.activating(new Activating(
                        old.longest(),
                        old.longestInAll(),
                        old.asks(),
                        Optional.of("c1"),
                        old.ticketPattern(),
                        old.approval(),
                        false)),
                "exchange asks for a second factor and a context");
    }

    private static Form part(Deeds deeds, int place, Target target) {
        return deeds.form(
                place,
                "ben",
                Action.SELF_ACTIVATE,
                AssignmentKind.ACTIVE,
                target,
                Optional.empty(),
                new Expiration.After(Duration.ofHours(1)));
    }
}
