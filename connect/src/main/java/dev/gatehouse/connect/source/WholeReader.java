package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.FoundFile;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.file.Limits;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a file from its start to its end: all logs in it, one after the other, always in the same order. */
final class WholeReader implements Closeable {
    private static final int MOST_PROBLEMS = 20;

    private final BlockBuffers buffers;
    private final Path scratch;
    private final List<Input> inputs;
    private final List<String> problems = new ArrayList<>();
    private Optional<InputReader> reader = Optional.empty();
    private int member = -1;
    private boolean failed;

    private WholeReader(BlockBuffers buffers, Path scratch, Inputs inputs) {
        this.buffers = buffers;
        this.scratch = scratch;
        this.inputs = inputs.inputs();
        inputs.problems().forEach(problem -> problem(problem.name(), problem.reason()));
    }

    /**
     * A block of one of the logs.
     *
     * @param member which log, counted from 0
     */
    record Piece(int member, String origin, Block block) {
        Piece {
            requireNonNull(origin, "origin is null");
            requireNonNull(block, "block is null");
        }
    }

    static WholeReader open(FoundFile file, Limits limits, BlockBuffers buffers) throws IOException {
        Path scratch = Files.createTempDirectory("gatehouse-folder-");
        try {
            return new WholeReader(buffers, scratch, Inputs.of(file, scratch, limits));
        } catch (RuntimeException e) {
            remove(scratch);
            throw e;
        }
    }

    /** The next block; empty at the end. */
    Optional<Piece> next() {
        while (reader.isPresent() || member + 1 < inputs.size()) {
            if (reader.isEmpty()) {
                member++;
                reader = Optional.of(new InputReader(
                        inputs.get(member),
                        buffers,
                        (from, to, reason, bytes, start, end) -> problem(
                                inputs.get(member).name(), "bytes " + from + " to " + to + ": " + reason.text())));
            }
            InputReader current = reader.get();
            Optional<Block> block = current.next();
            if (block.isPresent()) {
                return Optional.of(new Piece(member, inputs.get(member).name(), block.get()));
            }
            end(current);
            reader = Optional.empty();
        }
        return Optional.empty();
    }

    /** What could not be read; ask at the end. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether some of it may be read another time. */
    boolean failed() {
        return failed;
    }

    private void end(InputReader current) {
        String name = current.input().name();
        current.failure().ifPresent(failure -> {
            failed = true;
            problem(name, InputProblem.of(name, failure).reason());
        });
        current.refusal().ifPresent(refusal -> problem(name, refusal));
        if (current.isBarren() && current.failure().isEmpty()) {
            problem(name, "is of no form that is read as a log");
        }
    }

    private void problem(String name, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(name + ": " + reason);
        }
    }

    @Override
    public void close() throws IOException {
        reader.ifPresent(InputReader::close);
        remove(scratch);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
