package dev.gatehouse.cli.pim.request;

import java.util.Optional;
import picocli.CommandLine.Option;

/** A code of an authenticator app, for where it cannot be asked for. */
public final class CodeOption {
    @Option(
            names = "--code",
            paramLabel = "CODE",
            order = 60,
            description =
                    "The code that your authenticator app shows, where a second factor may be asked for. It counts"
                            + " once. Without it you are asked, at a terminal.")
    private Optional<String> code = Optional.empty();

    /** The code, where it was given. */
    public Optional<String> code() {
        return code;
    }
}
