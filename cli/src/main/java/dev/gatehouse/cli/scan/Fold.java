package dev.gatehouse.cli.scan;

/**
 * The matches of a community rule for one principal on one day: one alert, which shows the earliest.
 *
 * @param first the earliest event; among events of one time the one with the least fingerprint
 * @param last the time of the latest
 */
record Fold(Evidence first, long last, long events) {
    /** Whether an event comes before the one shown. */
    static boolean before(long time, long identity, Evidence shown) {
        return time != shown.time() ? time < shown.time() : Long.compareUnsigned(identity, shown.identity()) < 0;
    }
}
