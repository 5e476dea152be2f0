package dev.gatehouse.detection.incident;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AttackNames;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.MainAccount;
import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is remembered of an alert to find its incident: a small part of it, of bounded size.
 *
 * @param rule the title of its rule
 * @param technique the first ATT&CK technique of its rule, without the part behind the dot
 * @param first empty where the time of its events is not known
 * @param account whom it is about first
 */
public record Piece(
        UUID id,
        String tenant,
        String rule,
        Optional<String> technique,
        Level severity,
        boolean expected,
        Optional<Instant> first,
        Optional<Instant> last,
        Optional<Entity> account,
        List<Entity> entities,
        List<Trait> traits) {
    /** Entities that an incident has of one alert. */
    private static final int MOST_ENTITIES = 10;

    /** Two pieces are always in the same order, whatever order they came in. */
    public static final Comparator<Piece> IN_TIME = Comparator.comparing(
                    Piece::first, Comparator.comparing(first -> first.orElse(Instant.MIN)))
            .thenComparing(piece -> piece.last().orElse(Instant.MIN))
            .thenComparing(Piece::id);

    public Piece {
        requireNonNull(id, "id is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(technique, "technique is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        requireNonNull(account, "account is null");
        entities = List.copyOf(entities);
        traits = List.copyOf(traits);
    }

    /** That of an alert. */
    public static Piece of(Alert alert, SharedAddresses shared) {
        Optional<Instant> first = alert.firstEvent().or(alert::time);
        return new Piece(
                alert.id(),
                alert.tenant(),
                alert.rule().title(),
                alert.rule().attack().stream().findFirst().map(AttackNames::parent),
                alert.severity(),
                alert.expected().isPresent(),
                first,
                first.map(begin -> later(begin, alert.lastEvent().orElse(begin))),
                MainAccount.of(alert).map(Piece::plain),
                alert.entities().stream().limit(MOST_ENTITIES).map(Piece::plain).toList(),
                Traits.of(alert, shared));
    }

    /** Whether it joins others: what is only kept for the record, or was expected, does not, and belongs to them at most. */
    boolean glues() {
        return severity != Level.INFORMATIONAL && !expected;
    }

    /** How long after the other one ended it begins, or the other way round; nothing where they overlap. */
    Duration gap(Piece other) {
        Instant begin = later(first.orElse(Instant.MIN), other.first.orElse(Instant.MIN));
        Instant end = earlier(last.orElse(Instant.MAX), other.last.orElse(Instant.MAX));
        return end.isBefore(begin) ? Duration.between(end, begin) : Duration.ZERO;
    }

    private static Entity plain(Entity entity) {
        return new Entity(entity.type(), entity.id(), entity.name(), Optional.empty());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
