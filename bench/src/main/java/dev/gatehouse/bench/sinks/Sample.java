package dev.gatehouse.bench.sinks;

/**
 * How things stood at a moment; sizes in bytes.
 *
 * @param second since the receiver went away
 * @param changes how many changes of alerts were written
 * @param behind how many of them the sink of that receiver was not told of yet
 */
record Sample(long second, long changes, long behind, long heap, long process, long database) {}
