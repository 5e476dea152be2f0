package dev.gatehouse.lake;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the lake, in the order in which they lie in a file. */
final class Columns {
    /** A column of numbers. */
    record Whole(String name, ToLongFunction<StoredRow> of) {}

    /** A column of texts. */
    record Text(String name, Function<StoredRow, String> of) {}

    static final List<Whole> NUMBERS = List.of(
            new Whole("time", StoredRow::time),
            new Whole("identity", StoredRow::identity),
            new Whole("location", StoredRow::location),
            new Whole("received", StoredRow::received),
            new Whole("position", StoredRow::position));

    static final List<Text> TEXTS = List.of(
            new Text("table", StoredRow::table),
            new Text("id", StoredRow::id),
            new Text("source", StoredRow::source),
            new Text("origin", StoredRow::origin),
            new Text("shape", StoredRow::shape),
            new Text("principal", StoredRow::principal),
            new Text("principalName", StoredRow::principalName),
            new Text("others", StoredRow::others),
            new Text("address", StoredRow::address),
            new Text("operation", StoredRow::operation),
            new Text("application", StoredRow::application),
            new Text("result", StoredRow::result));

    /** All that a row function gives, as SQL lists it. */
    static final String GIVEN = list(Stream.concat(names(), Stream.of("raw")));

    /** All columns, as SQL lists them. */
    static final String ALL = list(Stream.concat(names(), Stream.of("raw", "also")));

    private Columns() {}

    /** The names of all columns but the records. */
    static Stream<String> names() {
        return Stream.concat(NUMBERS.stream().map(Whole::name), TEXTS.stream().map(Text::name));
    }

    private static String list(Stream<String> names) {
        return names.map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
