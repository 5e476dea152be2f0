package dev.gatehouse.sigma.correlation;

import java.util.Arrays;

/**
 * Where numbers lie, and how far apart, whatever a few of them are.
 *
 * @param median of them; 0 of none
 * @param deviation the median distance from it, scaled to the standard deviation of a normal distribution
 */
record Robust(double median, double deviation) {
    /** What makes a standard deviation of a median deviation of normally distributed numbers. */
    private static final double NORMAL = 1.4826;

    static Robust of(double[] numbers) {
        double median = median(numbers);
        return new Robust(
                median,
                NORMAL
                        * median(Arrays.stream(numbers)
                                .map(number -> Math.abs(number - median))
                                .toArray()));
    }

    /** How many deviations a count lies above; events that come by chance deviate by the root of their number at least. */
    double score(double count) {
        return (count - median) / spread();
    }

    double spread() {
        return Math.max(deviation, Math.sqrt(Math.max(median, 1)));
    }

    private static double median(double[] numbers) {
        if (numbers.length == 0) {
            return 0;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
