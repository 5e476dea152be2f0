package dev.gatehouse.sigma.correlation;

/**
 * What correlations could not take into account.
 *
 * @param late matches of events that arrived after what they belong to was settled
 * @param dropped matches that were forgotten before their time, for there were too many of one key
 */
public record Counters(long late, long dropped) {}
