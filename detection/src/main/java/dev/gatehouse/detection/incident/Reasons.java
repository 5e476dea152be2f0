package dev.gatehouse.detection.incident;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says for many links at once what joins. */
final class Reasons {
    private record Common(Kind kind, String value) {}

    private record Sum(int links, Duration longest) {
        Sum plus(Sum other) {
            return new Sum(links + other.links, longest.compareTo(other.longest) >= 0 ? longest : other.longest);
        }
    }

    private Reasons() {}

    static List<String> of(List<Link> links) {
        Map<Common, Sum> sums = new LinkedHashMap<>();
        links.forEach(link -> sums.merge(new Common(link.kind(), link.value()), new Sum(1, link.gap()), Sum::plus));
        return sums.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Common, Sum> entry) ->
                                -entry.getValue().links())
                        .thenComparing(entry -> entry.getKey().kind())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String words(Common common, Sum sum) {
        String what = "same " + common.kind().word() + " " + common.value() + ", ";
        return sum.links() == 1
                ? what + Link.apart(sum.longest())
                : what + (sum.longest().isZero() ? "" : "at most ") + Link.apart(sum.longest()) + " ("
                        + (sum.links() + 1) + " alerts)";
    }
}
