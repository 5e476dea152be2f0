package dev.gatehouse.cli.output;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.connect.file.InputProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes results to standard output or to the file that the user named, and remembers whether any were lost. */
public final class Results {
    private final Console console;
    private final Complaints complaints;
    private boolean lost;

    /** Writes the results. */
    @FunctionalInterface
    public interface Writing {
        void to(PrintStream out, boolean colour);
    }

    /** Results of a command on this console. */
    public Results(Console console, Complaints complaints) {
        this.console = requireNonNull(console, "console is null");
        this.complaints = requireNonNull(complaints, "complaints is null");
    }

    /** Whether a file can be written; asked before the logs are read, which may take long. */
    public boolean writable(Optional<Path> wanted, String option) {
        Optional<Path> wrong = wanted.filter(file -> Files.isDirectory(file)
                || !Files.isDirectory(requireNonNullElse(file.toAbsolutePath().getParent(), file)));
        wrong.ifPresent(file ->
                complaints.tell(file + ": cannot be written; name a file in a folder that exists (" + option + ")"));
        return wrong.isEmpty();
    }

    /** Whether a file would cost one that is read. What is read is evidence: a slip of the hand must not cost it. */
    public boolean overwrites(Optional<Path> target, String option, List<Path> read) {
        try {
            if (target.isEmpty() || Overwriting.of(target.get(), read).isEmpty()) {
                return false;
            }
        } catch (IOException e) {
            complaints.tell(InputProblem.of("-o", e).reason());
            return true;
        }
        complaints.tell(target.get() + ": would be overwritten, but it is read; name another file (" + option + ")");
        return true;
    }

    /** Writes to the file or, where none is named, to standard output. */
    public void write(Optional<Path> file, Writing writing) {
        if (file.isEmpty()) {
            writing.to(console.out(), console.outColour());
            console.out()
                    .failure()
                    .filter(failure -> !ResultStream.readerGone(failure))
                    .ifPresent(failure -> lose("standard output", failure, "-o FILE writes to a file"));
            return;
        }
        String name = file.get().toString();
        try (ResultStream out = ResultStream.to(Files.newOutputStream(file.get()))) {
            writing.to(out, false);
            out.failure().ifPresent(failure -> lose(name, failure, "name another file (-o)"));
        } catch (IOException e) {
            lose(name, e, "name another file (-o)");
        }
    }

    /** Says that results were lost, and how to keep them. */
    public void lose(String name, IOException failure, String remedy) {
        lost = true;
        String reason = failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage();
        complaints.tell(
                name + ": cannot be written: " + reason + "; what it holds is not complete. Make room, or " + remedy);
    }

    /** Whether any results were lost. */
    public boolean lost() {
        return lost;
    }
}
