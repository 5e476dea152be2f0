package dev.gatehouse.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gatehouse audit}: it only holds the commands about the audit trail. */
@Command(
        name = "audit",
        description = "Checks exports of the audit trail: who changed what in Gatehouse.",
        mixinStandardHelpOptions = true,
        footer = {"", "Start here:  gatehouse audit verify EXPORT.ndjson --key PUBLIC.pem"})
public final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: verify.");
    }
}
