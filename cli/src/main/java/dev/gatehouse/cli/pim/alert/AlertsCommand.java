package dev.gatehouse.cli.pim.alert;

import dev.gatehouse.cli.pim.remote.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gatehouse pim alerts}: it holds the others, and alone it is the list. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = {
            "What PIM warns of by itself: roles given behind its back, administrators who never sign in, roles without a second"
                    + " factor, and so on. Alone: gatehouse pim alerts list.",
            "",
            "The server looks every five minutes. ALERT is its id or the beginning of it, as stale for StaleSignInAlert."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim alerts",
            "  gatehouse pim alerts show stale",
            "  gatehouse pim alerts set stale --days 60",
            "  gatehouse pim alerts dismiss stale 7c1e03d2           (you have seen it, and want to hear of others)",
            "  gatehouse pim alerts remediate stale 7c1e03d2 -j \"left the company\""
        })
public final class AlertsCommand implements Callable<Integer> {
    private final CommandLine list;

    private AlertsCommand(CommandLine list) {
        this.list = list;
    }

    /** With all its commands, at this terminal. */
    public static CommandLine line(Terminal terminal) {
        CommandLine list = new CommandLine(new ListCommand(terminal));
        return new CommandLine(new AlertsCommand(list))
                .addSubcommand(list)
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new RefreshCommand(terminal))
                .addSubcommand(new SetCommand(terminal))
                .addSubcommand(new EnableCommand(terminal))
                .addSubcommand(new DisableCommand(terminal))
                .addSubcommand(new DismissCommand(terminal))
                .addSubcommand(new RemediateCommand(terminal));
    }

    @Override
    public Integer call() {
        return list.execute();
    }
}
