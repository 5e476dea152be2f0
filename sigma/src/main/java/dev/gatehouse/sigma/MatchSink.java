package dev.gatehouse.sigma;

/** Takes the rules that hold for an event. */
@FunctionalInterface
public interface MatchSink {
    /** The rule of that index in its {@link RuleSet} holds. */
    void matched(int rule);
}
