package dev.gatehouse.detection.guide;

import dev.gatehouse.detection.data.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the guides, and what they name beside their tables: tables of data beside this class. */
public final class Guide {
    private static final Map<String, Chapter> CHAPTERS = ResourceTable.read(Guide.class, "chapters.tsv", 3).stream()
            .map(cells -> new Chapter(cells.get(0), cells.get(1), cells.get(2)))
            .collect(Collectors.toUnmodifiableMap(Chapter::id, Function.identity()));
    private static final List<GuideRow> ROWS = ResourceTable.read(Guide.class, "rows.tsv", 6).stream()
            .map(Guide::row)
            .toList();

    private Guide() {}

    /** All rows, those of the tables by number, then the others. */
    public static List<GuideRow> rows() {
        return ROWS;
    }

    /** The row of this id. */
    public static Optional<GuideRow> row(String id) {
        return ROWS.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private static GuideRow row(List<String> cells) {
        Chapter chapter = Optional.ofNullable(CHAPTERS.get(cells.get(2))).orElseThrow();
        return new GuideRow(
                cells.get(0),
                cells.get(1).equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells.get(1))),
                chapter,
                cells.get(3).equals("-") ? Optional.empty() : Optional.of(cells.get(3)),
                Stream.of(cells.get(4).split(","))
                        .map(word -> GuideRow.Judged.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList(),
                cells.get(5));
    }
}
