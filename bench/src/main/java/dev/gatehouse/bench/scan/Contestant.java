package dev.gatehouse.bench.scan;

/** One way through the file. */
interface Contestant {
    /** What it does, as the table names it. */
    String name();

    /** Goes through the file once and returns how many events it saw; 0 where it does not look for events. */
    long run() throws Exception;
}
