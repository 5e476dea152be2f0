package dev.gatehouse.server.watch;

import dev.gatehouse.detection.watch.Stretch;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What frames of the journal are to the watch. */
final class Stretches {
    /** The attribute of a batch that names the tables that its source may send; all where there is none. */
    static final String TABLES = "tables";

    private Stretches() {}

    static List<Stretch> of(List<Frame> frames) {
        return frames.stream().map(Stretches::of).toList();
    }

    private static Stretch of(Frame frame) {
        Batch batch = frame.batch();
        return new Stretch(
                batch.bytes(),
                0,
                batch.bytes().length,
                frame.bytesAt(),
                batch.origin(),
                batch.starts()::of,
                tables(batch.attributes().getOrDefault(TABLES, "")));
    }

    /** The records of a frame, each alone. */
    static List<Stretch> apart(Frame frame, RowReader reader) {
        Stretch whole = of(frame);
        SortedSet<Integer> places = RecordPlaces.of(reader, whole.bytes(), whole.from(), whole.to());
        places.add(whole.from());
        List<Integer> cuts = List.copyOf(places);
        List<Stretch> apart = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = i + 1 < cuts.size() ? cuts.get(i + 1) : whole.to();
            apart.add(new Stretch(
                    whole.bytes(),
                    from,
                    to,
                    whole.location() + from - whole.from(),
                    whole.origin(),
                    whole.positions(),
                    whole.tables()));
        }
        return apart;
    }

    /** Tables as an attribute names them. */
    static String names(Set<Table> tables) {
        return tables.stream().map(Table::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Table> tables(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Table::valueOf)
                .collect(Collectors.toSet());
    }

    /** How far each source is read when these are judged. */
    static Map<String, String> offsets(List<Frame> frames) {
        Map<String, String> offsets = new HashMap<>();
        for (Frame frame : frames) {
            if (!frame.batch().offset().isEmpty()) {
                offsets.put(frame.batch().source(), frame.batch().offset());
            }
        }
        return offsets;
    }
}
