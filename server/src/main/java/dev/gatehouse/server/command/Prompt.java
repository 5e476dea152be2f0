package dev.gatehouse.server.command;

import java.util.Optional;

/** Asks somebody at a terminal for a secret, which is not shown while it is typed. */
@FunctionalInterface
public interface Prompt {
    /** What was typed; empty where there is no terminal, or nothing came. */
    Optional<String> secret(String question);

    /** At the terminal of this process. */
    static Prompt ofTerminal() {
        return question -> Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .map(console -> console.readPassword("%s", question))
                .map(String::new);
    }
}
