package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        Optional<PrincipalId> own = behind(OWN, wanted);
        Optional<PrincipalId> exported = behind(EXPORTED, wanted);
        Stream<Item> first =
                exported.isPresent() ? Stream.empty() : registrations.own(own).map(one -> item(OWN, one));
        Stream<Item> rest = Stream.of(exported).flatMap(registrations::exported).map(one -> item(EXPORTED, one));
        return Stream.concat(first, rest);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return registrations.find(id).map(entity);
    }

    private static Optional<PrincipalId> behind(String where, Wanted wanted) {
        return wanted.after()
                .filter(position -> position.startsWith(where))
                .map(position -> PrincipalId.of(position.substring(where.length())));
    }

    private Item item(String where, Registered one) {
        return new Item(entity.apply(one), where + one.id());
    }
}
