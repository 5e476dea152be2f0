package dev.gatehouse.cli.scan;

/**
 * What the matches of a community rule are folded by: the rule, a fingerprint of the one who did it, and the day.
 *
 * @param day days since the epoch, in UTC
 */
record FoldKey(int rule, long principal, long day) {}
