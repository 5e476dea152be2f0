package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.consequence.Consequences;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is due of access reviews happens, after all else: those whose time is over close, are done, and others begin. */
final class ReviewsDue {
    private final Consequences consequences;
    private final Applying applying;

    ReviewsDue(Consequences consequences, Applying applying) {
        this.consequences = requireNonNull(consequences, "consequences is null");
        this.applying = requireNonNull(applying, "applying is null");
    }

    /**
     * What is due otherwise, and what of reviews.
     *
     * @param limit how much may happen at most; an instance that begins or closes is one thing, as is a grant
     */
    Draft of(Slice slice, Draft first, int limit, Instant at) {
        return switch (first) {
            case Draft.Unwanted unwanted -> unwanted;
            case Draft.Wanted wanted ->
                isDue(slice, at)
                        ? new Draft.Wanted(happening(slice, wanted.changes(), limit, at), wanted.about())
                        : wanted;
        };
    }

    private static boolean isDue(Slice slice, Instant at) {
        return slice.reviews().instances().values().stream()
                        .anyMatch(instance -> isOver(instance, at) || instance.appliesItself())
                || slice.reviews().definitions().values().stream()
                        .anyMatch(review -> review.due(at).isPresent());
    }

    private List<Change> happening(Slice slice, List<Change> first, int limit, Instant at) {
        List<Change> changes = new ArrayList<>(first.isEmpty() ? first : consequences.complete(slice, first, at));
        int left = limit - first.size();
        Slice now = slice.after(changes, at);
        for (Instance instance : instances(now, one -> isOver(one, at))) {
            if (left-- > 0) {
                now = taken(now, Instances.closed(now, instance, at), changes, at);
            }
        }
        for (Instance instance : instances(now, Instance::appliesItself)) {
            if (left > 0) {
                List<Change> applied = applying.of(now, instance, Optional.empty(), left, at);
                left -= (int)
                        applied.stream().filter(Change.OfItem.class::isInstance).count();
                now = taken(now, applied, changes, at);
            }
        }
        for (Definition review : definitions(now)) {
            Optional<LocalDate> day = review.due(at);
            if (day.isPresent() && left-- > 0) {
                now = taken(now, Instances.begun(now, review, day.get(), at), changes, at);
            }
        }
        return changes;
    }

    private static Slice taken(Slice now, List<Change> some, List<Change> all, Instant at) {
        all.addAll(some);
        return now.after(some, at);
    }

    private static boolean isOver(Instance instance, Instant at) {
        return instance.status() == InstanceStatus.IN_PROGRESS
                && !instance.end().isAfter(at);
    }

    private static List<Instance> instances(Slice slice, Predicate<Instance> which) {
        return slice.reviews().instances().values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Instance::id))
                .toList();
    }

    private static List<Definition> definitions(Slice slice) {
        return slice.reviews().definitions().values().stream()
                .sorted(Comparator.comparing(Definition::id))
                .toList();
    }
}
