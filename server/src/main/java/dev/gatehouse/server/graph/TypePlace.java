package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.graph.odata.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in an entity.
 *
 * @param leads whether what hangs on the entity can be looked at from here: it can from an entity of the collection, and not from
 *     what hangs on that
 * @param path the names that led here within the entity; none for the entity itself
 */
record TypePlace(EntityType type, boolean leads, List<String> path) implements Place {
    TypePlace {
        requireNonNull(type, "type is null");
        path = List.copyOf(path);
    }

    /** An entity, from which what hangs on it can be looked at. */
    static TypePlace of(EntityType type) {
        return new TypePlace(type, true, List.of());
    }

    /** An entity of which only its own properties can be looked at. */
    static TypePlace alone(EntityType type) {
        return new TypePlace(type, false, List.of());
    }

    @Override
    public Step to(String segment) {
        if (path.isEmpty()) {
            return Place.isType(segment) ? cast(segment) : ofEntity(segment);
        }
        Set<String> members = type.members(String.join("/", path));
        if (members.contains(EntityType.ANYTHING)) {
            return new Step(Optional.of(segment), new Unknown());
        }
        String found = members.stream()
                .filter(one -> one.equalsIgnoreCase(segment))
                .findFirst()
                .orElseThrow(() -> type.missing(segment, String.join("/", path), members));
        return Place.isType(found) ? new Step(Optional.of(found), this) : within(found);
    }

    private Step cast(String segment) {
        if (segment.equalsIgnoreCase(EntityType.NAME_SPACE + type.name())) {
            return new Step(Optional.empty(), this);
        }
        Set<String> types = type.members("").stream().filter(Place::isType).collect(Collectors.toUnmodifiableSet());
        return types.stream()
                .filter(one -> one.equalsIgnoreCase(segment))
                .findFirst()
                .map(one -> new Step(Optional.of(one), this))
                .orElseThrow(() -> type.missing(segment, "", types));
    }

    private Step ofEntity(String segment) {
        Optional<Step> linked = Optional.of(segment)
                .filter(_ -> leads)
                .flatMap(type::found)
                .map(link -> new Step(
                        Optional.of(link.getKey()), alone(link.getValue().type().get())));
        return linked.orElseGet(() -> within(type.property(segment)));
    }

    private Step within(String name) {
        List<String> further = Stream.concat(path.stream(), Stream.of(name)).toList();
        return new Step(Optional.of(name), new TypePlace(type, leads, further));
    }

    /** A place of which is not known what is there. */
    private record Unknown() implements Place {
        @Override
        public Step to(String segment) {
            return new Step(Optional.of(segment), this);
        }
    }
}
