package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What users have registered, as one of Graph's versions of it shows that. */
record RegistrationSet(Registrations registrations, EntityType type, Function<Registered, ObjectNode> entity)
        implements EntitySet {
    private static final String OWN = "own ";
    private static final String EXPORTED = "exported ";

    RegistrationSet {
        requireNonNull(registrations, "registrations is null");
        requireNonNull(type, "type is null");
        requireNonNull(entity, "entity is null");
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        Optional<String> only = wanted.equal("id");
        if (only.isPresent()) {
            return wanted.after().isPresent()
                    ? Stream.empty()
                    : registrations.find(only.get()).stream().map(one -> item(OWN, one));
        }
        Optional<Behind> behind = wanted.behind(RegistrationSet::behind);
        Optional<PrincipalId> own = behind.filter(Behind::own).map(Behind::who);
        Optional<PrincipalId> exported = behind.filter(one -> !one.own()).map(Behind::who);
        Stream<Item> first =
                exported.isPresent() ? Stream.empty() : registrations.own(own).map(one -> item(OWN, one));
        Stream<Item> rest = Stream.of(exported).flatMap(registrations::exported).map(one -> item(EXPORTED, one));
        return Stream.concat(first, rest);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return registrations.find(id).map(entity);
    }

    /** Behind somebody of the embedded directory, or of the export. */
    private record Behind(boolean own, PrincipalId who) {}

    private static Optional<Behind> behind(String position) {
        return Stream.of(OWN, EXPORTED)
                .filter(position::startsWith)
                .flatMap(where -> ObjectId.parse(position.substring(where.length()))
                        .map(id -> new Behind(where.equals(OWN), new PrincipalId(id)))
                        .stream())
                .findFirst();
    }

    private Item item(String where, Registered one) {
        return new Item(entity.apply(one), where + one.id());
    }
}
