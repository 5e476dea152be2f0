package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.CorrelationType;
import java.util.List;
import java.util.OptionalDouble;

/** Measures what is in a window that slides over the entries of one key. Stateful, for one key. */
interface Measure {
    /** An entry comes into the window. */
    void enter(Entry entry);

    /** The oldest entry leaves the window. */
    void leave(Entry entry);

    /**
     * What the window measures when all entries of one moment have come in; empty where there is nothing to measure.
     *
     * @param arrived the entries of that moment
     * @param from the beginning of the window
     */
    OptionalDouble value(List<Entry> arrived, long from);

    /** The measure of a correlation. */
    static Measure of(Node node) {
        return switch (node.correlation().type()) {
            case CorrelationType.EventCount any -> new EventCount(node.sources().size() > 1);
            case CorrelationType.ValueCount count -> new ValueCount(count.fields());
            case CorrelationType.ValueSum sum -> new ValueSum(sum.field(), false);
            case CorrelationType.ValueAverage average -> new ValueSum(average.field(), true);
            case CorrelationType.ValuePercentile percentile ->
                new ValuePercentile(percentile.field(), percentile.percentile());
            case CorrelationType.ValueShare share -> new ValueShare(share.field());
            case CorrelationType.Temporal temporal -> new Temporal(node, temporal.expression());
            case CorrelationType.TemporalOrdered any ->
                new TemporalOrdered(node.sources().size());
            case CorrelationType.OfHistory other ->
                throw new IllegalArgumentException(other.text() + " is held against a history");
            case CorrelationType.OfAbsence other ->
                throw new IllegalArgumentException(other.text() + " measures nothing");
        };
    }
}
