package dev.gatehouse.cli;

import dev.gatehouse.connect.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gatehouse} itself: it only holds the others. */
@Command(
        name = "gatehouse",
        description = "Guards privileged identity in Microsoft Entra ID.",
        version = "gatehouse " + Product.VERSION,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Start here:  gatehouse scan EXPORT/           (a folder of exported logs)",
            "Before it:   gatehouse logs inspect EXPORT/   (what is in it, and what a scan could see)",
            "The state:   gatehouse posture EXPORT/        (is the directory as the guide's baselines want it)",
            "Rules:       gatehouse rules list | test | explain | lint   (which there are, and whether they work)",
            "The trail:   gatehouse audit verify EXPORT.ndjson   (who changed what: is it as it was written)",
            "Roles:       gatehouse pim login | roles | activate | approve   (asks a running server)",
            "The server:  gatehouse serve | admin create  (watches all the time; with a data folder of its own)",
            "Beside it:   gatehouse directory import | lake import | audit export   (while it does not run)",
            "             gatehouse graph-proxy -- COMMAND   (leads tools made for Microsoft Graph to a server)",
            "Every command has --help."
        })
final class Gatehouse implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: scan, posture, logs inspect, rules, audit verify, or pim.");
    }
}
