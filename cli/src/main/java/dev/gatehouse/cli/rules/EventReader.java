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
        int before = count + others;
        try (InputReader blocks =
                new InputReader(input, buffers, (from, _, reason, _, _, _) -> unreadable(input, from, reason.text()))) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                Block piece = block.get();
                reader.read(piece.buffer(), piece.from(), piece.to(), true, new Rows(input, piece, use));
                piece.release();
            }
            blocks.failure().ifPresent(e -> problems.put(number, InputProblem.of(input.name(), e)));
            blocks.refusal().ifPresent(reason -> refusals.put(number, reason));
            boolean nothing = !again && count + others == before;
            if (nothing && !problems.containsKey(number) && !refusals.containsKey(number)) {
                barren.put(number, Barren.of(input));
            }
        }
    }

    private void unreadable(Input input, long position, String reason) {
        unreadable = true;
        tell(input, position, "cannot be read: " + reason);
    }

    private void tell(Input input, long position, String what) {
        if (!again && ++others <= MOST_COMPLAINTS) {
            complaints.tell(input.name() + ": the record at byte " + position + " " + what);
        }
    }

    private final class Rows implements RowSink {
        private final Input input;
        private final Block block;
        private final BiConsumer<Row, SourceRef> use;

        private Rows(Input input, Block block, BiConsumer<Row, SourceRef> use) {
            this.input = input;
            this.block = block;
            this.use = use;
        }

        @Override
        public void row(Row row) {
            count += again ? 0 : 1;
            use.accept(row, new SourceRef(input.name(), block.position(row.at())));
        }

        @Override
        public void quarantined(int from, int to, String reason) {
            unreadable(input, block.position(from), reason);
        }

        @Override
        public void skipped(int from, int to, Skipped what) {
            tell(input, block.position(from), "is not judged: it is " + what.text());
        }
    }
}
