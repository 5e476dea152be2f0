package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Optional;

/** That a reviewer says something of a grant. */
public record Reviewing(
        Slice slice, Caller by, Instance instance, Item item, Choice choice, String justification, Instant at) {
    public Reviewing {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(instance, "instance is null");
        requireNonNull(item, "item is null");
        requireNonNull(choice, "choice is null");
        requireNonNull(justification, "justification is null");
        requireNonNull(at, "at is null");
    }

    /** The stage that is decided now, where one is. */
    public Optional<ReviewStage> stage() {
        return instance.stage(at).map(instance.plan().stages()::get);
    }
}
