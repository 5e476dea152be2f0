package dev.gatehouse.cli.pim;

import dev.gatehouse.cli.pim.account.DisableCommand;
import dev.gatehouse.cli.pim.account.EnableCommand;
import dev.gatehouse.cli.pim.account.SignOutCommand;
import dev.gatehouse.cli.pim.alert.AlertsCommand;
import dev.gatehouse.cli.pim.policy.PolicyCommand;
import dev.gatehouse.cli.pim.remote.LoginCommand;
import dev.gatehouse.cli.pim.remote.LogoutCommand;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.pim.remote.WhoAmICommand;
import dev.gatehouse.cli.pim.request.RequestCommands;
import dev.gatehouse.cli.pim.review.ReviewsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse pim}: it only holds the others. */
@Command(
        name = "pim",
        mixinStandardHelpOptions = true,
        description = {
            "Privileged Identity Management from the command line: roles for as long as they are needed, and who approves them."
                    + " It speaks to a running server (gatehouse serve).",
        },
        footer = {
            "",
            "Exit codes of all of them:",
            "  0  done, or asked for and waiting for an approval",
            "  1  the server refused it, could not be reached, or with --wait it was denied or failed",
            "  2  wrong arguments, a ROLE or USER that there is not, nobody signed in",
            "",
            "Start here:",
            "  gatehouse pim login --server https://gatehouse.contoso.example:8443",
            "  gatehouse pim roles",
            "  gatehouse pim activate \"Exchange Administrator\" --for 2h -j \"INC-7 mailbox is stuck\" --wait",
            "Whoever approves:",
            "  gatehouse pim requests --to-approve",
            "  gatehouse pim approve 3f2a9c01 -j \"I know of it\"",
            "  gatehouse pim reviews list --mine",
            "Whoever administers:",
            "  gatehouse pim assign \"Exchange Administrator\" --to cem --for 90d -j \"joins the mail team\"",
            "  gatehouse pim reviews create \"Exchange Administrator\" --reviewer manager --every quarter",
            "  gatehouse pim alerts",
            "  gatehouse pim disable cem",
            "  gatehouse pim policy export pim.yaml",
            "Each command has --help, with more examples."
        })
public final class PimCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private PimCommand() {}

    /** With all its commands, at this terminal. */
    public static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new PimCommand());
        line.addSubcommand(new LoginCommand(terminal));
        line.addSubcommand(new LogoutCommand(terminal));
        line.addSubcommand(new WhoAmICommand(terminal));
        RequestCommands.at(terminal).forEach(line::addSubcommand);
        line.addSubcommand(new DisableCommand(terminal));
        line.addSubcommand(new EnableCommand(terminal));
        line.addSubcommand(new SignOutCommand(terminal));
        line.addSubcommand(ReviewsCommand.line(terminal));
        line.addSubcommand(AlertsCommand.line(terminal));
        line.addSubcommand(PolicyCommand.line(terminal));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: login, roles, activate, requests, approve, assign, reviews, alerts, ...; --help lists all.");
    }
}
