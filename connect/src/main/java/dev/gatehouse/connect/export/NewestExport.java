package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest export that is whole, of all that lie in one place: what lies in one folder, or in one archive, is one. Where
 * some say when they were made, the others are not done yet and do not count.
 *
 * @param export what was read; empty where there is none
 * @param passedOver why newer ones are not it, a line each; where there is none, why
 */
public record NewestExport(Optional<ReadExport> export, List<String> passedOver) {
    private static final int TRIES = 3;
    private static final int BEGINNING = 1_000;
    private static final Pattern TAKEN = Pattern.compile("\"takenAt\"\\s*:\\s*\"([^\"]{1,40})\"");

    public NewestExport {
        requireNonNull(export, "export is null");
        passedOver = List.copyOf(passedOver);
    }

    /** Finds it among files, and reads it. */
    public static NewestExport among(List<Input> inputs) {
        Map<Path, List<Input>> places = new TreeMap<>();
        inputs.forEach(input -> places.computeIfAbsent(ExportFiles.place(input), any -> new ArrayList<>())
                .add(input));
        List<Candidate> known = places.entrySet().stream()
                .filter(place -> place.getValue().stream().anyMatch(ExportFiles::isOne))
                .map(Candidate::of)
                .toList();
        List<Candidate> all =
                known.isEmpty() ? places.entrySet().stream().map(Candidate::of).toList() : known;
        boolean told = all.stream().anyMatch(Candidate::told);
        List<String> passedOver = new ArrayList<>();
        List<Candidate> newest = all.stream()
                .filter(one -> one.told() || !told)
                .sorted(Comparator.comparing(Candidate::at).reversed())
                .limit(TRIES)
                .toList();
        for (Candidate candidate : newest) {
            ReadExport read = ExportReader.read(new Inputs(candidate.files(), List.of(), List.of(), List.of()));
            if (!read.isEmpty() && read.isWhole()) {
                return new NewestExport(Optional.of(read), passedOver);
            }
            read.missing().stream().map(ExportProblem::toString).forEach(passedOver::add);
            if (read.isEmpty()) {
                passedOver.add(
                        candidate.place() + ": nothing of an export of a directory; gatehouse posture --help lists"
                                + " the requests that make one");
            }
        }
        return new NewestExport(Optional.empty(), passedOver);
    }

    /**
     * What may be an export.
     *
     * @param told whether it says itself when it was made
     */
    private record Candidate(Path place, List<Input> files, Instant at, boolean told) {
        private static Candidate of(Map.Entry<Path, List<Input>> place) {
            List<Input> files = place.getValue();
            Optional<Instant> taken =
                    files.stream().flatMap(file -> taken(file).stream()).max(Comparator.naturalOrder());
            Instant written = files.stream()
                    .map(file -> file.file().modified())
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            return new Candidate(place.getKey(), files, taken.orElse(written), taken.isPresent());
        }

        private static Optional<Instant> taken(Input input) {
            if (!input.name().endsWith("export.json")) {
                return Optional.empty();
            }
            try (InputStream in = input.open()) {
                Matcher taken = TAKEN.matcher(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
                return taken.find() ? Optional.of(Instant.parse(taken.group(1))) : Optional.empty();
            } catch (IOException | DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
