package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;

/**
 * What became of an export.
 *
 * @param taken when it was made, and how that is known
 * @param files all files that were opened, in the order of their names
 * @param problems what could not be read; the rest was
 */
public record ReadExport(Tenant tenant, TakenAt taken, List<ExportFile> files, List<ExportProblem> problems) {
    public ReadExport {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(taken, "taken is null");
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
