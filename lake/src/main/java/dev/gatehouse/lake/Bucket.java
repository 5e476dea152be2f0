package dev.gatehouse.lake;

/** How many events lie in a stretch of time that begins then, in microseconds since the epoch. */
public record Bucket(long from, long events) {}
