package dev.gatehouse.connect.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The logs behind the paths that a user named.
 *
 * @param inputs the logs to read, each once, in a fixed order
 * @param missing paths that do not exist
 * @param problems what could not be opened
 * @param configurations files named {@code gatehouse.yaml} among the logs: logs are hostile, so they are never read as one
 */
public record Inputs(
        List<Input> inputs, List<String> missing, List<InputProblem> problems, List<String> configurations) {
    /** Names standard input. */
    public static final String STDIN = "-";

    public Inputs {
        inputs = List.copyOf(inputs);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
        configurations = List.copyOf(configurations);
    }

    /** Finds the logs, with the limits that hold where nobody says otherwise. */
    public static Inputs find(List<String> paths, InputStream stdin, Path scratch) {
        return find(paths, stdin, scratch, Limits.DEFAULT);
    }

    /**
     * Finds the logs: a folder means every file below it, hidden ones left out; an archive means every file in it;
     * {@code -} means standard input. What cannot be read more than once where it is (standard input, a pipe, what lies
     * in an archive in an archive) is copied to the folder {@code scratch}, which is made when needed, in a folder that
     * exists, and must live as long as the inputs.
     */
    public static Inputs find(List<String> paths, InputStream stdin, Path scratch, Limits limits) {
        Finder finder = new Finder(stdin, scratch, limits);
        paths.forEach(finder::take);
        return finder.found();
    }

    /** Finds the logs in one file, under the names that begin with its own. */
    public static Inputs of(FoundFile file, Path scratch, Limits limits) {
        Finder finder = new Finder(InputStream.nullInputStream(), scratch, limits);
        finder.take(file);
        return finder.found();
    }

    /** How many bytes lie in all logs together, as stored. */
    public long size() {
        return inputs.stream().mapToLong(Input::size).sum();
    }

    /** The files on disk that were found, and the logs in each: the file itself, or members of it. */
    public SequencedMap<FoundFile, List<Input>> byFile() {
        return inputs.stream().collect(Collectors.groupingBy(Input::file, LinkedHashMap::new, Collectors.toList()));
    }
}
