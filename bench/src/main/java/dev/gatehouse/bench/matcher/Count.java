package dev.gatehouse.bench.matcher;

import dev.gatehouse.sigma.MatchSink;

/** Counts what was found, so that nothing is found for nothing. */
final class Count implements MatchSink {
    private long sum;

    @Override
    public void matched(int rule) {
        sum++;
    }

    void add(long more) {
        sum += more;
    }

    long sum() {
        return sum;
    }
}
