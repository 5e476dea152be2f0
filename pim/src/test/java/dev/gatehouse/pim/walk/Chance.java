package dev.gatehouse.pim.walk;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What is drawn for a move: who, what, when and for how long. */
final class Chance {
    private static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(3),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(13),
            Duration.ofDays(2),
            Duration.ofDays(15),
            Duration.ofDays(31));

    private final Scene scene;
    private final Random random;
    private final Deeds deeds;

    Chance(Scene scene, Random random) {
        this.scene = scene;
        this.random = random;
        this.deeds = new Deeds(scene);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String user() {
        return one(Town.USERS);
    }

    /** Short ones more often. */
    Duration span() {
        return SPANS.get(Math.min(random.nextInt(SPANS.size()), random.nextInt(SPANS.size())));
    }

    Expiration expiration() {
        return switch (random.nextInt(8)) {
            case 0 -> Expiration.UNSAID;
            case 1 -> Expiration.NEVER;
            case 2 -> new Expiration.At(scene.now().plus(span()));
            default -> new Expiration.After(span());
        };
    }

    Optional<Instant> start() {
        return random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(scene.now().plus(span()).minus(Duration.ofMinutes(random.nextInt(8))));
    }

    Caller caller(String name) {
        return random.nextInt(12) == 0
                ? Caller.plain(Seed.id(name))
                : new Caller(Seed.id(name), random.nextInt(40) == 0, Optional.of(scene.now()), Set.of("c1"), "");
    }

    Form form(int place, String name, Action action, AssignmentKind kind, Target target) {
        Form form = deeds.form(place, name, action, kind, target, start(), expiration());
        Ticket ticket = random.nextInt(12) == 0 ? Ticket.NONE : new Ticket("INC-1", "desk");
        return new Form(
                form.id(),
                action,
                kind,
                form.principal(),
                target,
                form.start(),
                form.expiration(),
                random.nextInt(20) == 0 ? "" : Deeds.WHY,
                ticket);
    }
}
