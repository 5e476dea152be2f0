package dev.gatehouse.cli.pim.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which server is spoken to, who speaks, and how it is shown what came of it. */
final class ServerOptions {
    private static final String USUAL = "https://localhost:8443";

    @Option(
            names = "--server",
            paramLabel = "URL",
            order = 90,
            description = "The server. Without it: GATEHOUSE_SERVER, else the one that you signed in to last, else "
                    + USUAL + ".")
    private Optional<String> server = Optional.empty();

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            order = 91,
            description =
                    "The certificate by which the server is trusted, as PEM: certificate.pem in the folder tls of its"
                            + " data folder. Without it: GATEHOUSE_CA, else what you signed in with, else what this machine trusts.")
    private Optional<Path> ca = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            order = 92,
            description =
                    "A file with a token (gatehouse admin token makes them). Without it: GATEHOUSE_TOKEN, else your"
                            + " sign-in. A token is never an argument: other users of the machine could read it.")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            order = 93,
            description = "text, or json: what the server answers, as one document. Default: text.")
    private Output output = Output.TEXT;

    Output output() {
        return output;
    }

    URI server(Terminal terminal, Keyring keyring) {
        return server.or(() -> terminal.variable("GATEHOUSE_SERVER"))
                .map(Http::address)
                .or(keyring::current)
                .orElseGet(() -> Http.address(USUAL));
    }

    Optional<Path> ca(Terminal terminal, Keyring keyring, URI of) {
        return ca.or(() -> terminal.variable("GATEHOUSE_CA").map(Path::of))
                .map(Path::toAbsolutePath)
                .or(() -> keyring.of(of).flatMap(SignedIn::ca));
    }

    /** The token that somebody brought along. */
    Optional<String> brought(Terminal terminal) {
        return tokenFile.map(file -> token(terminal, file)).or(() -> terminal.variable("GATEHOUSE_TOKEN"));
    }

    private static String token(Terminal terminal, Path file) {
        try {
            if (PrivateFile.isOpenToOthers(file)) {
                terminal.tell("gatehouse: warning: " + file + " can be read by others on this machine; chmod 600 it");
            }
            String token = Files.readString(file).strip();
            if (token.isEmpty() || token.chars().anyMatch(one -> one <= ' ' || one > '~')) {
                throw PimException.usage(file + ": is not one token (--token-file)");
            }
            return token;
        } catch (IOException e) {
            throw PimException.usage(file + ": cannot be read (--token-file)");
        }
    }
}
