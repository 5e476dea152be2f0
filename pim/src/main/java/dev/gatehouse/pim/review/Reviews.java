package dev.gatehouse.pim.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a command needs to know of reviews. Who loads an instance loads all of its items, and their grants. */
public record Reviews(
        Map<ReviewId, Definition> definitions, Map<InstanceId, Instance> instances, Map<ItemId, Item> items) {
    /** No review. */
    public static final Reviews NONE = new Reviews(Map.of(), Map.of(), Map.of());

    public Reviews {
        definitions = Map.copyOf(definitions);
        instances = Map.copyOf(instances);
        items = Map.copyOf(items);
    }

    /** A definition. */
    public Optional<Definition> definition(ReviewId id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /** An instance. */
    public Optional<Instance> instance(InstanceId id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** What is decided of a grant. */
    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** All that is decided in an instance, in the order of ids. */
    public List<Item> items(InstanceId instance) {
        return items.values().stream()
                .filter(item -> item.id().instance().equals(instance))
                .sorted(Comparator.comparing(Item::id))
                .toList();
    }
}
