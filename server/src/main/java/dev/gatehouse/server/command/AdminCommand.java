package dev.gatehouse.server.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse admin}: what whoever has the data folder may do with it. */
@Command(
        name = "admin",
        description = "What whoever owns the data folder may do with it; the server must not run.",
        mixinStandardHelpOptions = true)
final class AdminCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: admin create, admin token, admin account, or admin app.");
    }
}
