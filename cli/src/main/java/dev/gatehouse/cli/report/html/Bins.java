package dev.gatehouse.cli.report.html;

import dev.gatehouse.sigma.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Alerts by time and severity, as far as a picture can tell them apart. */
final class Bins {
    private final TimeAxis axis;
    private final double width;
    private final SortedMap<Integer, Bin> bins = new TreeMap<>();

    /** Bins of this width in the picture. */
    Bins(TimeAxis axis, double width) {
        this.axis = axis;
        this.width = width;
    }

    /** The alerts that fall into one. */
    static final class Bin {
        private final Map<Level, Long> counts = new EnumMap<>(Level.class);
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        private void add(long millis, Level severity) {
            counts.merge(severity, 1L, Long::sum);
            first = Math.min(first, millis);
            last = Math.max(last, millis);
        }

        long of(Level severity) {
            return counts.getOrDefault(severity, 0L);
        }

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        Level worst() {
            return Say.WORST_FIRST.stream()
                    .filter(level -> of(level) > 0)
                    .findFirst()
                    .orElse(Level.INFORMATIONAL);
        }

        long first() {
            return first;
        }

        long last() {
            return last;
        }
    }

    void add(Moments moments) {
        moments.each((millis, severity) -> bins.computeIfAbsent(
                        (int) ((axis.x(millis) - axis.left()) / width), any -> new Bin())
                .add(millis, severity));
    }

    /** By number; the bin {@code n} begins {@code n} widths right of the axis' left end. */
    SortedMap<Integer, Bin> bins() {
        return bins;
    }

    long highest() {
        return bins.values().stream().mapToLong(Bin::total).max().orElse(0);
    }
}
