package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which alerts are asked for; the newest come first. What is empty does not matter.
 *
 * @param without a rule whose alerts are left out
 * @param ruleRow a row of the guide that the rule serves
 * @param entity the id of somebody or something that it concerns, or a part of the name, in any case
 * @param text words that stand in its title, its summary or its entities, in any case
 * @param from the earliest time, of the first event or, where that is not known, of the detection
 * @param until before this time
 * @param after goes on where a page ended
 */
public record AlertQuery(
        Set<AlertState> states,
        Set<TriageStatus> statuses,
        Optional<Level> minSeverity,
        Optional<RuleId> rule,
        Optional<RuleId> without,
        Optional<String> ruleRow,
        Optional<String> entity,
        Optional<String> assignee,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<UUID> incident,
        Optional<AlertCursor> after,
        int limit) {
    /** So many at most. */
    public static final int MOST = 1_000;

    public AlertQuery {
        states = Set.copyOf(states);
        statuses = Set.copyOf(statuses);
        requireNonNull(minSeverity, "minSeverity is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(without, "without is null");
        requireNonNull(ruleRow, "ruleRow is null");
        requireNonNull(entity, "entity is null");
        requireNonNull(assignee, "assignee is null");
        requireNonNull(text, "text is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        requireNonNull(incident, "incident is null");
        requireNonNull(after, "after is null");
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is not from 1 to " + MOST + ": " + limit);
        }
    }

    /** All of them, so many at a time. */
    public static AlertQuery all(int limit) {
        return new Builder().limit(limit).build();
    }

    /** A query to be filled in, for all at first, a hundred at a time. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same from where a page ended. */
    public AlertQuery after(AlertCursor cursor) {
        return new AlertQuery(
                states,
                statuses,
                minSeverity,
                rule,
                without,
                ruleRow,
                entity,
                assignee,
                text,
                from,
                until,
                incident,
                Optional.of(cursor),
                limit);
    }

    /** Collects what is asked for. */
    public static final class Builder {
        private Set<AlertState> states = Set.of();
        private Set<TriageStatus> statuses = Set.of();
        private Optional<Level> minSeverity = Optional.empty();
        private Optional<RuleId> rule = Optional.empty();
        private Optional<RuleId> without = Optional.empty();
        private Optional<String> ruleRow = Optional.empty();
        private Optional<String> entity = Optional.empty();
        private Optional<String> assignee = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Optional<Instant> from = Optional.empty();
        private Optional<Instant> until = Optional.empty();
        private Optional<UUID> incident = Optional.empty();
        private Optional<AlertCursor> after = Optional.empty();
        private int limit = 100;

        private Builder() {}

        public Builder states(AlertState... those) {
            states = Set.of(those);
            return this;
        }

        public Builder statuses(TriageStatus... those) {
            statuses = Set.of(those);
            return this;
        }

        public Builder minSeverity(Level least) {
            minSeverity = Optional.of(least);
            return this;
        }

        public Builder rule(RuleId id) {
            rule = Optional.of(id);
            return this;
        }

        public Builder without(RuleId id) {
            without = Optional.of(id);
            return this;
        }

        public Builder ruleRow(String row) {
            ruleRow = Optional.of(row);
            return this;
        }

        public Builder entity(String idOrName) {
            entity = Optional.of(idOrName);
            return this;
        }

        public Builder assignee(String who) {
            assignee = Optional.of(who);
            return this;
        }

        public Builder text(String words) {
            text = Optional.of(words);
            return this;
        }

        public Builder from(Instant earliest) {
            from = Optional.of(earliest);
            return this;
        }

        public Builder until(Instant end) {
            until = Optional.of(end);
            return this;
        }

        public Builder incident(UUID id) {
            incident = Optional.of(id);
            return this;
        }

        public Builder after(AlertCursor cursor) {
            after = Optional.of(cursor);
            return this;
        }

        public Builder limit(int most) {
            limit = most;
            return this;
        }

        public AlertQuery build() {
            return new AlertQuery(
                    states,
                    statuses,
                    minSeverity,
                    rule,
                    without,
                    ruleRow,
                    entity,
                    assignee,
                    text,
                    from,
                    until,
                    incident,
                    after,
                    limit);
        }
    }
}
