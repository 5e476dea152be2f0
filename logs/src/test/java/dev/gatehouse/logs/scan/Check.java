package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

/** Compares slices with Jackson's view of the same record. */
final class Check {
    /** Paths over the keys of {@link RandomJson}, some of them the beginning of others. */
    static final List<List<String>> KEYS = List.of(
            List.of("a"),
            List.of("b"),
            List.of("b", "a"),
            List.of("b", "b", "id"),
            List.of("id"),
            List.of("ID", "properties", "a"),
            List.of("properties"),
            List.of("properties", "é"),
            List.of("properties", "k.x"),
            List.of("properties", ""),
            List.of("A key of more than sixteen bytes"),
            List.of("A key of more than sixteen bytes", "\"", "value"),
            List.of("é", "{"));

    static final PathSet PATHS = PathSet.of(KEYS.stream()
            .map(keys -> String.join("\t", keys).replace(".", "\\.").replace('\t', '.'))
            .toList());

    private Check() {}

    /** Fails unless every slice says what Jackson says of the record's bytes. */
    static void slices(Slices slices) {
        Object root = Oracle.read(slices.buffer(), slices.recordStart(), slices.recordEnd())
                .orElseThrow(() -> new AssertionError("Jackson refuses the record"));
        for (int i = 0; i < KEYS.size(); i++) {
            Optional<Object> expected = Oracle.at(root, KEYS.get(i));
            assertThat(value(slices, i)).as("path %s", KEYS.get(i)).isEqualTo(expected);
        }
    }

    private static Optional<Object> value(Slices slices, int path) {
        return switch (slices.kind(path)) {
            case ABSENT -> Optional.empty();
            case STRING, STRING_ESCAPED -> Optional.of(new Oracle.Text(slices.text(path)));
            case NUMBER, TRUE, FALSE, NULL -> Optional.of(slices.text(path));
            case OBJECT, ARRAY -> Oracle.read(slices.buffer(), slices.start(path), slices.end(path));
        };
    }
}
