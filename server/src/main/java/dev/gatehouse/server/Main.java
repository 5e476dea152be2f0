package dev.gatehouse.server;

import dev.gatehouse.server.command.Commands;
import dev.gatehouse.server.command.Console;
import dev.gatehouse.server.parts.Furnishing;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.InstantSource;

/** Where the server's command line starts; only {@code serve} starts the server. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        System.exit(Commands.run(
                console, Furnishing::ofClassPath, InstantSource.system(), new ServerRun(console), arguments));
    }
}
