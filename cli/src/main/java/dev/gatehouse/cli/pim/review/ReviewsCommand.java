package dev.gatehouse.cli.pim.review;

import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gatehouse pim reviews}: it holds the others, and alone it is the list. */
@Command(
        name = "reviews",
        mixinStandardHelpOptions = true,
        description = {
            "Access reviews: whether people still need what they have. Alone: gatehouse pim reviews list.",
            "",
            "A review lists the assignments of a role or a group, asks reviewers about each, and ends what they denied when its"
                    + " time is over, or when somebody applies it. REVIEW is its id, the first characters of it, or its name."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim reviews",
            "  gatehouse pim reviews list --mine                     (in which you are asked)",
            "  gatehouse pim reviews show 3f2a9c01",
            "  gatehouse pim reviews decide 3f2a9c01 cem --deny -j \"left the team\"",
            "  gatehouse pim reviews decide 3f2a9c01 --as-recommended",
            "  gatehouse pim reviews create \"Exchange Administrator\" --reviewer manager --days 14 --every quarter"
        })
public final class ReviewsCommand implements Callable<Integer> {
    private final CommandLine list;

    private ReviewsCommand(CommandLine list) {
        this.list = list;
    }

    /** With all its commands, at this terminal. */
    public static CommandLine line(Terminal terminal) {
        CommandLine list = new CommandLine(new ListCommand(terminal));
        return new CommandLine(new ReviewsCommand(list))
                .addSubcommand(list)
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new DecideCommand(terminal))
                .addSubcommand(new ResetCommand(terminal))
                .addSubcommand(new StopCommand(terminal))
                .addSubcommand(new ApplyCommand(terminal))
                .addSubcommand(new CreateCommand(terminal))
                .addSubcommand(new ChangeCommand(terminal));
    }

    @Override
    public Integer call() {
        return list.execute();
    }
}
