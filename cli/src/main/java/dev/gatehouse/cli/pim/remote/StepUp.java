package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Proves a second factor anew, where a server says that the last proof is too old. */
final class StepUp {
    /** What helps whoever can neither be asked nor gave a code. */
    static final List<String> REMEDY = List.of(
            "  Give the code that your authenticator app shows with --code, or run this at a terminal, where it is asked"
                    + " for. An API token never has a second factor: sign in with gatehouse pim login.");

    private final Terminal terminal;
    private Optional<String> code;

    /**
     * At this terminal.
     *
     * @param code that was given beforehand; it counts once
     */
    StepUp(Terminal terminal, Optional<String> code) {
        this.terminal = requireNonNull(terminal, "terminal is null");
        this.code = requireNonNull(code, "code is null");
    }

    /** What is to be sent to prove it; empty where nobody has a code. */
    Optional<ObjectNode> proof() {
        Optional<String> shown =
                code.or(() -> terminal.ask("A second factor is needed. The code that your authenticator app shows: "));
        code = Optional.empty();
        return shown.map(digits -> Http.JSON.createObjectNode().put("totp", digits.replace(" ", "")));
    }
}
