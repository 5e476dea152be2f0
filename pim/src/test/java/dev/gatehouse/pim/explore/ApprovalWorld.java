package dev.gatehouse.pim.explore;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.scene.Times;
import dev.gatehouse.pim.scene.Worker;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two users, two roles, two approvers. ben and dan are eligible for helpdesk, which two levels must approve, and for
 * exchange, which nobody must; kim and lee approve, and on paper so may ben and dan and their other accounts.
 */
final class ApprovalWorld implements SmallWorld {
    private static final Target.Role HELPDESK = Seed.target("helpdesk");
    private static final Target.Role EXCHANGE = Seed.target("exchange");
    private static final Duration TIME = Duration.ofHours(2);
    private static final List<String> USERS = List.of("ben", "dan");
    private static final List<String> DECIDERS = List.of("kim", "lee", "ben", "adm-ben", "dan", "adm-dan");

    private static final List<Map<PrincipalId, PrincipalId>> SYMMETRIES = List.of(
            Map.of(),
            Settings.swapped("ben", "dan", "adm-ben", "adm-dan"),
            Settings.swapped("kim", "lee"),
            Settings.swapped("ben", "dan", "adm-ben", "adm-dan", "kim", "lee"));

    @Override
    public Scene start() {
        Seed seed = new Seed()
                .user("ben", "dan", "kim", "lee")
                .second("adm-ben", "ben")
                .second("adm-dan", "dan")
                .role(HELPDESK)
                .role(EXCHANGE)
                .activating(
                        HELPDESK,
                        new Activating(
                                Duration.ofHours(8),
                                Duration.ofHours(8),
                                Set.of(Ask.JUSTIFICATION),
                                Optional.empty(),
                                Optional.empty(),
                                Approval.of(
                                        Settings.stage("kim", "lee", "ben", "dan", "adm-ben", "adm-dan"),
                                        Settings.stage("kim", "lee")),
                                false));
        for (String user : USERS) {
            seed.eligible(user, HELPDESK, Duration.ofHours(3)).eligible(user, EXCHANGE, Duration.ofHours(5));
        }
        return seed.scene();
    }

    @Override
    public List<Move> moves(Scene scene) {
        Deeds deeds = new Deeds(scene);
        List<Move> moves = new ArrayList<>();
        for (String user : USERS) {
            for (Target.Role role : List.of(HELPDESK, EXCHANGE)) {
                moves.add(deeds.activates(user, role, TIME));
                moves.add(deeds.deactivates(user, role));
            }
            moves.add(deeds.administers(
                    "eva", Action.ADMIN_REMOVE, user, AssignmentKind.ELIGIBLE, HELPDESK, Expiration.UNSAID));
            moves.add(deeds.administers(
                    "eva", Action.ADMIN_REMOVE, user, AssignmentKind.ACTIVE, EXCHANGE, Expiration.UNSAID));
            moves.add(deeds.enables("eva", user, false));
        }
        moves.add(deeds.enables("eva", "kim", false));
        moves.add(deeds.enables("eva", "lee", false));
        scene.slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .sorted(Comparator.comparing(Request::id))
                .forEach(request -> deciding(deeds, request, moves));
        new Worker(scene).works().ifPresent(moves::add);
        scene.job().ifPresent(any -> moves.add(new Move.Crash("the worker dies")));
        time(scene, deeds, moves);
        return moves;
    }

    private static void deciding(Deeds deeds, Request request, List<Move> moves) {
        for (String name : DECIDERS) {
            for (int step = 0; step < 2; step++) {
                moves.add(deeds.decides(name, request, step, true));
            }
        }
        moves.add(deeds.decides("kim", request, request.open().orElse(0), false));
        moves.add(deeds.cancels(Seed.name(request.by()), request.id()));
    }

    /** To the next moment, just before it, and on to the one after it; and what is due happens then, or later. */
    static void time(Scene scene, Deeds deeds, List<Move> moves) {
        if (!scene.isSwept()) {
            moves.add(deeds.sweeps());
            return;
        }
        List<Instant> times = Times.of(scene);
        if (!times.isEmpty()) {
            Instant justBefore = times.getFirst().minusNanos(1);
            if (justBefore.isAfter(scene.now())) {
                moves.add(deeds.until(justBefore));
            }
            moves.add(deeds.until(times.getFirst()));
        }
    }

    @Override
    public List<Map<PrincipalId, PrincipalId>> symmetries() {
        return SYMMETRIES;
    }
}
