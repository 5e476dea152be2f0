package dev.gatehouse.server.command;

import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.start.StartException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands of the server's command line. */
public final class Commands {
    private Commands() {}

    /** Runs one command; answers its exit code, and never ends the process. */
    public static int run(
            Console console, Supplier<Furnishing> furnishing, InstantSource clock, Runner runner, String... arguments) {
        CommandLine line = new CommandLine(new Top());
        line.addSubcommand(new ServeCommand(console, furnishing, clock, runner));
        line.addSubcommand(new RehearseCommand(console, furnishing, clock, runner));
        line.addSubcommand(new GraphProxyCommand(console, clock));
        line.addSubcommand(new CommandLine(new AdminCommand())
                .addSubcommand(new CreateCommand(console, furnishing, clock))
                .addSubcommand(new TokenCommand(console, furnishing, clock))
                .addSubcommand(new AccountCommand(console, furnishing, clock))
                .addSubcommand(new AppCommand(console, furnishing, clock)));
        line.addSubcommand(
                new CommandLine(new LakeCommand()).addSubcommand(new ImportCommand(console, furnishing, clock)));
        line.addSubcommand(
                new CommandLine(new AuditCommand()).addSubcommand(new ExportCommand(console, furnishing, clock)));
        line.addSubcommand(new CommandLine(new DirectoryCommand())
                .addSubcommand(new DirectoryImportCommand(console, furnishing, clock))
                .addSubcommand(new DirectoryExportCommand(console, furnishing, clock)));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((mistake, given) -> {
            console.err().println("gatehouse: " + mistake.getMessage());
            console.err().println(mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help shows how.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> failed(console, failure));
        return line.execute(arguments);
    }

    private static int failed(Console console, Exception failure) {
        console.err().println("gatehouse: " + failure.getMessage());
        if (console.debug()) {
            failure.printStackTrace(console.err());
        }
        if (failure instanceof StartException) {
            return ExitCode.USAGE;
        }
        if (!console.debug()) {
            console.err().println("This is a defect of Gatehouse. GATEHOUSE_DEBUG=1 prints where it happened.");
        }
        return ExitCode.FAILED;
    }
}
