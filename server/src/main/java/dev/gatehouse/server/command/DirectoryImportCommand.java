package dev.gatehouse.server.command;

import dev.gatehouse.audit.Target;
import dev.gatehouse.connect.export.ExportReader;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.transfer.Plan;
import dev.gatehouse.server.transfer.Planner;
import dev.gatehouse.server.transfer.Transfer;
import dev.gatehouse.server.transfer.Verdict;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse directory import}. */
@Command(
        name = "import",
        description = {
            "Takes users, groups, roles, assignments and role settings over from an export: what gatehouse posture reads,"
                    + " or tables (CSV). The server must not run on the folder meanwhile.",
            "First it prints what is new, changed and refused, and why. Where something is refused nothing is taken over,"
                    + " unless --skip-refused says to leave it out. Taking the same export over again changes nothing.",
            "Exit code 0: done, or nothing was to be done. 1: something was refused, and nothing was taken over."
        },
        mixinStandardHelpOptions = true)
final class DirectoryImportCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "The export: a folder, files, an archive.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only prints what would become of it.")
    private boolean dryRun;

    @Option(names = "--skip-refused", description = "Leaves out what is refused, and takes the rest over.")
    private boolean skipRefused;

    @Option(names = "--all", description = "Prints what does not change, too.")
    private boolean all;

    @Option(
            names = "--as",
            paramLabel = "ACCOUNT",
            description = "The administrator in whose name it is done. Default: the first administrator")
    private @Nullable String account;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    DirectoryImportCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path())) {
            Inputs inputs = Inputs.find(paths, InputStream.nullInputStream(), folder.folder("import"));
            if (!inputs.missing().isEmpty()) {
                throw new StartException("does not exist: " + String.join(", ", inputs.missing()));
            }
            ReadExport export = ExportReader.withTables(inputs);
            if (export.isEmpty() && !Planner.isCut(export)) {
                throw new StartException("nothing there is part of an export; scripts/export-directory makes one");
            }
            try (Parts parts = furnishing.get().open(folder.path(), clock)) {
                return taken(parts, export) ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }

    private boolean taken(Parts parts, ReadExport export) {
        PimStation pim = OneRole.granting(parts).pim();
        pim.alone();
        Transfer transfer = Transfer.by(pim, clock, Optional.ofNullable(account));
        Plan plan = transfer.plan(export);
        AtomicBoolean kept = new AtomicBoolean();
        AtomicLong refused = new AtomicLong();
        transfer.apply(
                plan,
                judged -> {
                    new PlanText(console.out(), all).print(judged);
                    console.err().println("gatehouse: " + PlanText.sum(judged));
                    refused.set(judged.count(Verdict.REFUSED));
                    kept.set(!dryRun && !Planner.isCut(export) && (skipRefused || refused.get() == 0));
                    return kept.get();
                },
                new Progress(console.err(), Progress.isSeen(), PlanText.steps(plan)));
        if (kept.get() && plan.hasSteps()) {
            parts.watching()
                    .trail()
                    .append(parts.watching()
                            .notes()
                            .operator(
                                    "directory.import", new Target("directory", "embedded", transfer.administrator())));
        }
        console.err()
                .println("gatehouse: " + outcome(kept.get(), plan.hasSteps(), refused.get(), Planner.isCut(export)));
        return kept.get() || (dryRun && refused.get() == 0);
    }

    private static String outcome(boolean kept, boolean steps, long refused, boolean cut) {
        if (kept && !steps) {
            return "there is nothing to do";
        }
        if (kept) {
            return "it is taken over" + (refused > 0 ? ", without what is refused" : "");
        }
        if (cut) {
            return "nothing is taken over: a file could not be read to its end, and nobody knows what else is in it";
        }
        String remedy = "mend what is refused, or leave it out with --skip-refused";
        return refused == 0 ? "nothing is taken over yet" : "nothing is taken over: " + remedy;
    }
}
