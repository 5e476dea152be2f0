package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.GrantId;
import java.util.Comparator;

/** Identifies what is to be decided: one grant in one instance. */
public record ItemId(InstanceId instance, GrantId grant) implements Comparable<ItemId> {
    private static final Comparator<ItemId> ORDER =
            Comparator.comparing(ItemId::instance).thenComparing(ItemId::grant);

    public ItemId {
        requireNonNull(instance, "instance is null");
        requireNonNull(grant, "grant is null");
    }

    @Override
    public int compareTo(ItemId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return instance + "/" + grant;
    }
}
