package dev.gatehouse.connect.export;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.directory.tenant.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads an export of a tenant: what Graph answers about its directory and Azure Resource Manager about its resources, a
 * file for each page, or bare lists, single objects, or several of these in one file. Nothing in it makes the reading
 * fail; what cannot be read is told, and the rest is read.
 */
public final class ExportReader {
    private final Gathered gathered = new Gathered();
    private final Problems problems = new Problems();
    private final List<ExportFile> files = new ArrayList<>();

    private ExportReader() {}

    /** The same, with tables among the files: CSV with the columns that the documents name. */
    public static ReadExport withTables(Inputs inputs) {
        ExportReader reader = new ExportReader();
        List<Input> tables = inputs.inputs().stream().filter(CsvTables::isTable).toList();
        List<Input> others = inputs.inputs().stream()
                .filter(input -> !CsvTables.isTable(input))
                .toList();
        reader.takeAll(new Inputs(others, inputs.missing(), inputs.problems(), inputs.configurations()));
        reader.files.addAll(new CsvTables(reader.gathered, reader.problems).read(tables));
        return reader.done(inputs);
    }

    /** Reads the files, in the order of their names: of two items with the same id the later one counts. */
    public static ReadExport read(Inputs inputs) {
        ExportReader reader = new ExportReader();
        reader.takeAll(inputs);
        return reader.done(inputs);
    }

    private void takeAll(Inputs inputs) {
        for (String name : inputs.missing()) {
            problems.cut(name, "does not exist", "name the folder or the files of the export");
        }
        for (InputProblem problem : inputs.problems()) {
            problems.cut(problem.name(), problem.reason(), "the rest of the export was read");
        }
        inputs.inputs().stream().sorted(Comparator.comparing(Input::name)).forEach(this::file);
    }

    private ReadExport done(Inputs inputs) {
        Completeness.check(gathered, problems);
        TakenAt taken = taken(inputs.inputs());
        Tenant tenant = Assembly.of(gathered, taken.at());
        gathered.told.spoiled(problems.spoiled());
        return new ReadExport(tenant, taken, files, problems.all(), gathered.told);
    }

    private void file(Input input) {
        Sorter sorter = new Sorter(input.name(), problems, gathered);
        Pages.read(input, problems, sorter);
        files.add(new ExportFile(input.name(), sorter.contents()));
    }

    /**
     * The export's own word; else when its newest file was written. The times in its data are no measure: the latest of
     * them may be of long ago, or in the future.
     */
    private TakenAt taken(List<Input> inputs) {
        return gathered.takenAt()
                .map(at -> new TakenAt(at, TakenAt.Source.EXPORT))
                .or(() -> inputs.stream()
                        .map(input -> input.file().modified())
                        .max(Comparator.naturalOrder())
                        .map(at -> new TakenAt(at, TakenAt.Source.FILE_TIME)))
                .orElse(new TakenAt(Instant.EPOCH, TakenAt.Source.NOTHING));
    }
}
