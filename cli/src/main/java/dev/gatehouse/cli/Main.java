package dev.gatehouse.cli;

import dev.gatehouse.cli.audit.AuditCommand;
import dev.gatehouse.cli.audit.VerifyCommand;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.inspect.InspectCommand;
import dev.gatehouse.cli.inspect.LogsCommand;
import dev.gatehouse.cli.pages.PagesCommand;
import dev.gatehouse.cli.pim.PimCommand;
import dev.gatehouse.cli.pim.remote.Terminal;
import dev.gatehouse.cli.posture.PostureCommand;
import dev.gatehouse.cli.rules.ExplainCommand;
import dev.gatehouse.cli.rules.ExportCommand;
import dev.gatehouse.cli.rules.LintCommand;
import dev.gatehouse.cli.rules.ListCommand;
import dev.gatehouse.cli.rules.RulesCommand;
import dev.gatehouse.cli.rules.TestCommand;
import dev.gatehouse.cli.scan.BacktestCommand;
import dev.gatehouse.cli.scan.ScanCommand;
import dev.gatehouse.cli.sink.SinksCommand;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Where the command line starts. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command; answers its exit code, and never ends the process. */
    public static int run(Console console, String... arguments) {
        return run(Terminal.ofProcess(console), arguments);
    }

    /** The same, at a terminal that may be another than that of this process. */
    public static int run(Terminal terminal, String... arguments) {
        Console console = terminal.console();
        CommandLine line = new CommandLine(new Gatehouse());
        line.addSubcommand(new ScanCommand(console));
        line.addSubcommand(PostureCommand.line(console));
        line.addSubcommand(new CommandLine(new LogsCommand()).addSubcommand(new InspectCommand(console)));
        line.addSubcommand(new CommandLine(new RulesCommand())
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new TestCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new BacktestCommand(console))
                .addSubcommand(new PagesCommand(console)));
        line.addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new VerifyCommand(console)));
        line.addSubcommand(PimCommand.line(terminal));
        line.addSubcommand(SinksCommand.line(terminal));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.outColour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((mistake, given) -> {
            console.err().println("gatehouse: " + mistake.getMessage());
            console.err().println(mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help shows how.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            console.err().println("gatehouse: " + failure.getMessage());
            if (console.debug()) {
                failure.printStackTrace(console.err());
            } else if (failure instanceof UncheckedIOException) {
                console.err()
                        .println("gatehouse: the temporary folder is " + System.getProperty("java.io.tmpdir")
                                + "; GATEHOUSE_OPTS=-Djava.io.tmpdir=DIR names another.");
            } else {
                console.err().println("This is a defect of Gatehouse. GATEHOUSE_DEBUG=1 prints where it happened.");
            }
            return ExitCode.INPUT;
        });
        int code = line.execute(arguments);
        console.out().flush();
        return code;
    }
}
