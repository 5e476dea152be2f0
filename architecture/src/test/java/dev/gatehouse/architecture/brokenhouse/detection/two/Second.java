package dev.gatehouse.architecture.brokenhouse.detection.two;

import dev.gatehouse.architecture.brokenhouse.detection.one.First;
import java.util.List;

/** Half of a cycle. */
public record Second(List<First> next) {
    public Second(First next) {
        this(List.of(next));
    }
}
