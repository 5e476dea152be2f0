package dev.gatehouse.detection.proof;

import dev.gatehouse.logs.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What test files call the shapes of records. */
final class ShapeNames {
    private ShapeNames() {}

    static String of(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Shape> parse(String name) {
        return Arrays.stream(Shape.values())
                .filter(shape -> of(shape).equals(name.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
    }

    static List<String> all() {
        return Arrays.stream(Shape.values()).map(ShapeNames::of).toList();
    }
}
