package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.CorrelationType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Evaluates the matches of one key by holding each moment against the history before it. */
final class BaselineEvaluation implements Evaluation {
    private final Node node;
    private final Output output;
    private final Usual usual;
    private final Runs runs;
    private final boolean least;
    private final boolean spikes;

    BaselineEvaluation(Node node, CorrelationType.OfHistory type, KeyState state, Output output) {
        this.node = node;
        this.output = output;
        this.usual = new Usual(node, type, state.profile());
        this.runs = new Runs(node, state.piece(), output);
        this.least = type instanceof CorrelationType.RareValue;
        this.spikes = type instanceof CorrelationType.EventSpike;
    }

    @Override
    public void before(List<Entry> moment) {
        throw new IllegalStateException("the history has these matches already");
    }

    @Override
    public void at(List<Entry> moment) {
        List<Entry> events = spikes
                ? moment
                : moment.stream().filter(entry -> entry.source() == 0).toList();
        if (events.isEmpty()) {
            usual.add(moment);
            return;
        }
        Optional<Usual.Judgement> judgement = usual.at(events, moment);
        output.measured(() -> new Reached(
                moment.getFirst().time(),
                judgement.map(found -> OptionalDouble.of(found.measure())).orElseGet(OptionalDouble::empty),
                moment.stream().map(Entry::source).collect(Collectors.toSet())));
        judgement
                .filter(found -> node.correlation().holds(found.measure()))
                .ifPresent(found -> runs.add(
                        events, moment.getFirst().time(), found.measure(), least, Optional.of(found.baseline())));
    }

    @Override
    public void end() {
        runs.end();
    }

    @Override
    public Optional<Piece> piece() {
        return runs.piece();
    }

    @Override
    public Profile profile(long time) {
        return usual.profile(time);
    }

    @Override
    public long dropped() {
        return usual.dropped();
    }
}
