package dev.gatehouse.bench.scan;

import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param date the day
 * @param machine on what
 * @param load how busy the machine was before and after
 * @param bytes the size of the large file
 * @param events how many events are in it
 * @param passes how often everybody ran
 * @param byThreads the timings over the large file by number of threads
 * @param others the timings of the other questions by name
 * @param claims what was to be reached
 * @param notes what the reader has to know
 * @param couldNot what could not be run, and why
 */
record Results(
        String date,
        Machine machine,
        String load,
        long bytes,
        long events,
        int passes,
        Map<Integer, Map<String, Timing>> byThreads,
        Map<String, Timing> others,
        List<Claim> claims,
        List<String> notes,
        List<String> couldNot) {}
