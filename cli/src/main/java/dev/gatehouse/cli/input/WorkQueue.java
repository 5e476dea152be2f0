package dev.gatehouse.cli.input;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands the blocks of many inputs to many threads. A thread takes from an input that nobody reads just now if it can, so
 * that compressed files are read in parallel too; few inputs are open at a time.
 */
public final class WorkQueue {
    private final List<Input> inputs;
    private final List<Integer> waiting;
    private final BlockBuffers buffers;
    private final InputObserver observer;
    private final int window;
    private final List<Open> open = new ArrayList<>();

    private record Open(int number, InputReader reader) {}

    /** A queue of the blocks of the chosen inputs, read by so many threads. */
    public WorkQueue(
            List<Input> inputs, List<Integer> chosen, BlockBuffers buffers, int threads, InputObserver observer) {
        this.inputs = inputs;
        this.waiting = new ArrayList<>(chosen.reversed());
        this.buffers = buffers;
        this.window = threads + 1;
        this.observer = observer;
    }

    /** The next block, or empty when there is none left. */
    public Optional<Work> next() {
        while (true) {
            Optional<Open> chosen = choose();
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            Open from = chosen.get();
            Optional<Block> block = from.reader().next();
            if (block.isEmpty()) {
                finish(from);
                continue;
            }
            observer.read(from.number(), block.get().to() - block.get().from());
            return Optional.of(new Work(from.number(), block.get()));
        }
    }

    private synchronized Optional<Open> choose() {
        while (open.size() < window && !waiting.isEmpty()) {
            int number = waiting.removeLast();
            InputReader reader = new InputReader(
                    inputs.get(number),
                    buffers,
                    (from, to, reason, bytes, start, end) ->
                            observer.dropped(number, from, to, reason, bytes, start, end));
            open.add(new Open(number, reader));
        }
        for (Open candidate : open) {
            if (!candidate.reader().busy()) {
                return Optional.of(candidate);
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getFirst());
    }

    private void finish(Open ended) {
        boolean mine;
        synchronized (this) {
            mine = open.remove(ended);
        }
        if (mine) {
            observer.ended(ended.number(), ended.reader());
        }
    }
}
