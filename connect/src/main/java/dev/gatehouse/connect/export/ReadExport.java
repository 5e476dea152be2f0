package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of an export.
 *
 * @param taken when it was made, and how that is known
 * @param files all files that were opened, in the order of their names
 * @param told where it tells what
 * @param problems what could not be read; the rest was
 */
public record ReadExport(
        Tenant tenant, TakenAt taken, List<ExportFile> files, List<ExportProblem> problems, Told told) {
    public ReadExport {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(taken, "taken is null");
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        requireNonNull(told, "told is null");
    }

    /** Whether none of the files is any part of an export. */
    public boolean isEmpty() {
        return files.stream().allMatch(file -> file.contents().isEmpty());
    }

    /** Whether everything was read to its end that is part of an export, or by its name ought to be. */
    public boolean isWhole() {
        return missing().isEmpty();
    }

    /** What was not. */
    List<ExportProblem> missing() {
        Set<String> parts = files.stream()
                .filter(file -> !file.contents().isEmpty())
                .map(ExportFile::name)
                .collect(Collectors.toSet());
        return problems.stream()
                .filter(ExportProblem::cut)
                .filter(problem ->
                        parts.contains(problem.file()) || problem.file().contains(".json"))
                .toList();
    }
}
