package dev.gatehouse.detection.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.RecordPaths;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the steps of a test into records at their times, and sees to it that each is read as one row. */
final class Sequence {
    private static final String REMEDY = "write one record as it is in the log, such as Graph gives it";

    private final SampleReader reader = new SampleReader(Projection.of(List.of()));
    private final Mistakes mistakes;
    private Optional<Instant> previous = Optional.empty();

    Sequence(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** What matters of a row here. */
    private record Seen(Table table, Shape shape, Optional<Instant> time) {
        static Seen of(Row row) {
            return new Seen(
                    row.table(),
                    row.shape(),
                    row.time() == Row.NO_TIME
                            ? Optional.empty()
                            : Optional.of(Instant.EPOCH.plus(row.time(), ChronoUnit.MICROS)));
        }
    }

    /** The records of a test's events; where it has mistakes, those before the first. */
    List<Sample> of(List<Step> steps, Optional<Shape> shape) {
        previous = Optional.empty();
        List<Sample> samples = new ArrayList<>();
        for (Step step : steps) {
            int before = mistakes.count();
            samples.addAll(of(step, shape));
            if (mistakes.count() > before) {
                break;
            }
        }
        return samples;
    }

    private List<Sample> of(Step step, Optional<Shape> shape) {
        Optional<Seen> seen = read(step.event(), step);
        if (seen.isEmpty()) {
            return List.of();
        }
        if (shape.isPresent() && shape.get() != seen.get().shape()) {
            mistakes.add(
                    "other-shape",
                    step.at(),
                    "the event is in the shape " + ShapeNames.of(seen.get().shape()) + ", not "
                            + ShapeNames.of(shape.get()),
                    "correct the shape or the event, or leave shape out");
            return List.of();
        }
        boolean timed = step.repeat() > 1 || !(step.when() instanceof Step.When.AsWritten);
        Optional<Instant> start = switch (step.when()) {
            case Step.When.AsWritten asWritten -> seen.get().time();
            case Step.When.At moment -> Optional.of(moment.time());
            case Step.When.After after -> previous.map(time -> time.plus(after.span()));
        };
        if (timed && start.isEmpty()) {
            mistakes.add(
                    "no-time",
                    step.at(),
                    "there is no time before this event that it could follow",
                    "give the event before it a time, or this one at: '2026-05-04T09:41:00Z'");
            return List.of();
        }
        previous = start;
        return timed
                ? repeated(step, seen.get(), start.get())
                : List.of(new Sample(step.event().toString(), step.at()));
    }

    private List<Sample> repeated(Step step, Seen seen, Instant start) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < step.repeat(); i++) {
            Instant time = start.plus(step.every().multipliedBy(i));
            ObjectNode record = step.event().deepCopy();
            Stamp.put(record, RecordPaths.time(seen.table(), seen.shape()), time.toString());
            if (i > 0) {
                String suffix = "-" + (i + 1);
                Stamp.change(record, RecordPaths.id(seen.table(), seen.shape()), id -> id + suffix);
            }
            if (!read(record, step).flatMap(Seen::time).equals(Optional.of(time))) {
                mistakes.add(
                        "no-time",
                        step.at(),
                        "the time of such a record cannot be set",
                        "write its time into the record, and leave at, after and repeat out");
                return List.of();
            }
            previous = Optional.of(time);
            samples.add(new Sample(record.toString(), step.at()));
        }
        return samples;
    }

    /** Sees to it that a record that no test asks the time of is read as one row. */
    Optional<Sample> given(Step step) {
        return read(step.event(), step).map(seen -> new Sample(step.event().toString(), step.at()));
    }

    private Optional<Seen> read(ObjectNode record, Step step) {
        List<Seen> seen = new ArrayList<>();
        Optional<String> wrong = reader.read(new Sample(record.toString(), step.at()), row -> seen.add(Seen.of(row)));
        wrong.ifPresent(reason -> mistakes.add("unread-record", step.at(), "the record " + reason, REMEDY));
        return wrong.isPresent() ? Optional.empty() : Optional.of(seen.getFirst());
    }
}
