package dev.gatehouse.cli.pages;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.connect.rules.RuleSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gatehouse rules pages}: writes the pages about the catalogue. */
@Command(
        name = "pages",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Writes a page for each row of the guide that Gatehouse's rules serve (what they see, need and cannot do, and how"
                    + " they are tested), their coverage of the guide (coverage.md), the checks of the directory's state (posture-checks.md), and a"
                    + " layer for the ATT&CK Navigator (attack-layer.json). Files of those names are replaced, others are left alone.",
        },
        footer = {
            "",
            "Exit codes:",
            "  0  done",
            "  1  a page could not be written",
            "  2  a rule or test file is wrong",
            "",
            "Example:",
            "  gatehouse rules pages docs/detections"
        })
public final class PagesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "Where the pages go; it is made where it is missing.")
    private Path folder = Path.of("");

    /** The command, on this console. */
    public PagesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console.err());
        Path rules = RuleSources.catalogue(console.home());
        SortedMap<String, String> pages = Pages.of(rules, way(rules), complaints);
        if (complaints.usage()) {
            return ExitCode.USAGE;
        }
        try {
            Files.createDirectories(folder);
            for (var page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            complaints.tell(folder + ": cannot be written: " + e.getMessage() + "; name another folder");
            return ExitCode.INPUT;
        }
        console.out().println(pages.size() + " files written to " + folder);
        return ExitCode.DONE;
    }

    private String way(Path rules) {
        Path from = folder.toAbsolutePath().normalize();
        return from.relativize(rules.toAbsolutePath().normalize()).toString().replace('\\', '/') + "/";
    }
}
