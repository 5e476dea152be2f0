package dev.gatehouse.bench.generate;

import java.util.List;
import java.util.UUID;

/** A stream of chance that follows from its seed alone, on every machine and Java version (SplitMix64). */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private final long seed;
    private long state;

    Dice(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** An independent stream for one purpose, so that more events of one kind do not move those of another. */
    Dice fork(String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed + GOLDEN * (purpose.charAt(i) + 1L));
        }
        return new Dice(mixed);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /** A number between both ends, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many cases of a thousand. */
    boolean perMille(int cases) {
        return below(1000) < cases;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A random GUID in its usual spelling. */
    String guid() {
        return new UUID((next() & ~0xF000L) | VERSION_4, (next() >>> 2) | VARIANT_2).toString();
    }

    /** Upper-case letters and digits, as in the tails of audit ids. */
    String letters(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(below(36)));
        }
        return text.toString();
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
