package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads the rows of a few inputs one after the other, as often as asked; what is no row is told the first time. */
final class EventReader {
    private static final int MOST_COMPLAINTS = 10;

    private final List<Input> inputs;
    private final RowReader reader;
    private final Complaints complaints;
    private final BlockBuffers buffers = new BlockBuffers(BlockBuffers.BLOCK_SIZE, 2);
    private final Map<Integer, String> refusals = new TreeMap<>();
    private final Map<Integer, Barren> barren = new TreeMap<>();
    private final Map<Integer, InputProblem> problems = new TreeMap<>();
    private boolean again;
    private boolean unreadable;
    private int count;
    private int others;

    EventReader(List<Input> inputs, Projection projection, Complaints complaints) {
        this.inputs = inputs;
        this.reader = new RowReader(projection);
        this.complaints = complaints;
    }

    /** Hands over every row, valid until the next, and where it was read. */
    void read(BiConsumer<Row, SourceRef> use) {
        for (int number = 0; number < inputs.size(); number++) {
            read(number, use);
        }
        if (!again && others > MOST_COMPLAINTS) {
            complaints.tell((others - MOST_COMPLAINTS) + " more records are not judged");
        }
        again = true;
    }

    /** How many rows there are. */
    int count() {
        return count;
    }

    /** Whether there is a record that cannot be read. */
    boolean unreadable() {
        return unreadable;
    }

    /** Inputs that could not be read to their end. */
    List<InputProblem> problems() {
        return List.copyOf(problems.values());
    }

    /** Inputs whose form is known but nothing of what they hold, and why. */
    Map<Integer, String> refusals() {
        return refusals;
    }

    /** Inputs that hold no record at all, and what they are. */
    Map<Integer, Barren> barren() {
        return barren;
    }

    private void read(int number, BiConsumer<Row, SourceRef> use) {
        Input input = inputs.get(number);
        int rows = count;
        List<Other> found = new ArrayList<>();
        try (InputReader blocks = new InputReader(
                input, buffers, (from, _, reason, _, _, _) -> found.add(Other.unreadable(from, reason.text())))) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                Block piece = block.get();
                reader.read(piece.buffer(), piece.from(), piece.to(), true, new Rows(input, piece, use, found));
                piece.release();
            }
            if (!again) {
                blocks.failure().ifPresent(e -> problems.put(number, InputProblem.of(input.name(), e)));
                blocks.refusal().ifPresent(reason -> refusals.put(number, reason));
                boolean nothing = rows == count && found.isEmpty();
                if (blocks.isBarren() || (nothing && !problems.containsKey(number) && !refusals.containsKey(number))) {
                    barren.put(number, Barren.of(input));
                } else {
                    found.forEach(other -> tell(input, other));
                }
            }
        }
    }

    private void tell(Input input, Other other) {
        unreadable |= other.unreadable();
        if (++others <= MOST_COMPLAINTS) {
            complaints.tell(input.name() + ": the record at byte " + other.position() + " " + other.what());
        }
    }

    /** What is no row. */
    private record Other(long position, String what, boolean unreadable) {
        static Other unreadable(long position, String reason) {
            return new Other(position, "cannot be read: " + reason, true);
        }

        static Other skipped(long position, Skipped what) {
            return new Other(position, "is not judged: it is " + what.text(), false);
        }
    }

    private final class Rows implements RowSink {
        private final Input input;
        private final Block block;
        private final BiConsumer<Row, SourceRef> use;
        private final List<Other> others;

        private Rows(Input input, Block block, BiConsumer<Row, SourceRef> use, List<Other> others) {
            this.input = input;
            this.block = block;
            this.use = use;
            this.others = others;
        }

        @Override
        public void row(Row row) {
            count += again ? 0 : 1;
            use.accept(row, new SourceRef(input.name(), block.position(row.at())));
        }

        @Override
        public void quarantined(int from, int to, String reason) {
            others.add(Other.unreadable(block.position(from), reason));
        }

        @Override
        public void skipped(int from, int to, Skipped what) {
            others.add(Other.skipped(block.position(from), what));
        }
    }
}
