package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A review as somebody wants it.
 *
 * @param stages one to three, one after the other
 */
public record Plan(String name, ReviewScope scope, List<ReviewStage> stages, Settings settings, Schedule schedule) {
    private static final int MOST = 3;

    public Plan {
        requireNonNull(name, "name is null");
        requireNonNull(scope, "scope is null");
        stages = List.copyOf(stages);
        requireNonNull(settings, "settings is null");
        requireNonNull(schedule, "schedule is null");
        if (stages.isEmpty() || stages.size() > MOST) {
            throw new IllegalArgumentException("there are one to three stages, not " + stages.size());
        }
    }

    /** How many days one time lasts. */
    public int days() {
        return stages.stream().mapToInt(ReviewStage::days).sum();
    }
}
