package dev.gatehouse.detection.event;

/**
 * What the matches of a community rule are folded by: the rule, a fingerprint of the one who did it, and the day.
 *
 * @param day days since the epoch, in UTC
 */
public record FoldKey(int rule, long principal, long day) {}
