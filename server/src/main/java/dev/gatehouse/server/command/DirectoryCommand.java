package dev.gatehouse.server.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gatehouse directory}. */
@Command(
        name = "directory",
        description = "Who there is, and who may have what, in Gatehouse's own directory.",
        mixinStandardHelpOptions = true)
final class DirectoryCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
