package dev.gatehouse.lake;

/** Takes records one after another. */
@FunctionalInterface
public interface RawSink {
    /** A raw record, and the location by which the lake knows its event. */
    void record(String raw, long location);
}
