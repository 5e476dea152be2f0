package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.pim.text.Moments;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** A command that asks a server: says what it got, and what went wrong. */
public abstract class Task implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    private final Terminal terminal;

    protected Task(Terminal terminal) {
        this.terminal = requireNonNull(terminal, "terminal is null");
    }

    /** Does it; answers the exit code. */
    protected abstract int run();

    /** The code of an authenticator app that was given beforehand, where a command takes one. */
    protected Optional<String> code() {
        return Optional.empty();
    }

    @Override
    public final Integer call() {
        try {
            int code = run();
            terminal.console().out().flush();
            return terminal.console().out().failure().isEmpty() ? code : ExitCode.INPUT;
        } catch (PimException e) {
            terminal.console().out().flush();
            terminal.tell("gatehouse: " + e.getMessage());
            e.more().forEach(terminal::tell);
            e.document().filter(any -> isJson()).ifPresent(this::document);
            terminal.console().out().flush();
            return e.exitCode();
        }
    }

    protected final Terminal terminal() {
        return terminal;
    }

    /** How times are shown now. */
    protected final Moments moments() {
        return new Moments(terminal.zone(), terminal.clock().instant());
    }

    /** Whether what the server says is wanted as it is. */
    protected final boolean isJson() {
        return options.output() == Output.JSON;
    }

    /** Writes a document of the server's, or the lines that say the same to people. */
    protected final void show(JsonNode document, Supplier<List<String>> lines) {
        if (isJson()) {
            document(document);
        } else {
            lines.get().forEach(terminal.console().out()::println);
        }
    }

    private void document(JsonNode document) {
        terminal.console().out().println(document.toPrettyString());
    }

    /** Asks the server as who is signed in, or by a token. */
    protected final <T> T asking(java.util.function.Function<Api, T> work) {
        Keyring keyring = Keyring.of(terminal);
        URI server = options.server(terminal, keyring);
        Optional<Path> ca = options.ca(terminal, keyring, server);
        Optional<String> brought = options.brought(terminal);
        if (brought.isEmpty() && keyring.of(server).isEmpty()) {
            throw Bearer.nobody(server);
        }
        try (Http http = new Http(server, ca)) {
            Bearer bearer = brought.<Bearer>map(Bearer.Brought::new)
                    .orElseGet(
                            () -> new Bearer.Kept(keyring, server, new Issuer(http, ca, terminal), terminal.clock()));
            return work.apply(new Api(http, bearer, new StepUp(terminal, code()), terminal));
        }
    }

    final ServerOptions options() {
        return options;
    }
}
