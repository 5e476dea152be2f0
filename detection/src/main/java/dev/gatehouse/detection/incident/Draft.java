package dev.gatehouse.detection.incident;

import dev.gatehouse.detection.alert.AlertIds;
import dev.gatehouse.detection.alert.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An incident while it is put together; pieces come in the order of time. */
final class Draft {
    private static final int MOST_ENTITIES = 50;

    private final List<Piece> core = new ArrayList<>();
    private final List<Piece> context = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Adds a piece that makes the incident what it is. */
    void core(Piece piece) {
        core.add(piece);
    }

    /** Adds why pieces of it were joined. */
    void link(Link link) {
        links.add(link);
    }

    /** Adds a piece that only goes with the others. */
    void context(Piece piece, Link why) {
        context.add(piece);
        links.add(why);
    }

    Incident incident() {
        Piece earliest = core.getFirst();
        List<Piece> all = Stream.concat(core.stream(), context.stream())
                .sorted(Piece.IN_TIME)
                .toList();
        return new Incident(
                AlertIds.incident(earliest.tenant(), earliest.id()),
                Title.of(core, all.size()),
                Gravity.of(core),
                core.stream().allMatch(Piece::expected),
                all.getFirst().first(),
                all.stream().map(Piece::last).flatMap(Optional::stream).max(Instant::compareTo),
                all.stream().map(Piece::id).toList(),
                links,
                entities(all));
    }

    private static List<Entity> entities(List<Piece> all) {
        Set<Entity> entities = new LinkedHashSet<>();
        all.stream()
                .flatMap(piece -> piece.entities().stream())
                .distinct()
                .limit(MOST_ENTITIES)
                .forEach(entities::add);
        return List.copyOf(entities);
    }
}
