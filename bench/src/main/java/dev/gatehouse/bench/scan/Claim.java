package dev.gatehouse.bench.scan;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number to reach, and what came of it.
 *
 * @param what what is measured
 * @param value what came out
 * @param byCpu the same by the seconds that cores were busy, which a busy machine disturbs less; empty where it says nothing
 * @param bar what was to be reached
 * @param sense whether more or less is better
 * @param unit what stands behind both numbers
 */
record Claim(String what, double value, OptionalDouble byCpu, double bar, Sense sense, String unit) {
    /** Which side of the bar is the good one. */
    enum Sense {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }
    }

    boolean isHeld() {
        return switch (sense) {
            case AT_LEAST -> value >= bar;
            case AT_MOST -> value <= bar;
        };
    }

    String valueText() {
        return text(value);
    }

    String cpuText() {
        return byCpu.isPresent() ? text(byCpu.getAsDouble()) : "";
    }

    String barText() {
        return sense.sign + " " + text(bar);
    }

    String verdict() {
        return isHeld() ? "held" : "missed";
    }

    private String text(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%.0f%s" : "%.2f%s", number, unit);
    }
}
