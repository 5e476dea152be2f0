package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;

/** The sign-ins of this user on this machine, in a file that only he may read. */
final class Keyring {
    private static final String FILE = "sign-in.json";
    private static final String CURRENT = "current";
    private static final String SERVERS = "servers";

    private final Path folder;

    private Keyring(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    /** That of who runs the command: {@code XDG_CONFIG_HOME}, else {@code .config} of his home. */
    static Keyring of(Terminal terminal) {
        Path base = terminal.variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> terminal.variable("HOME").map(home -> Path.of(home, ".config")))
                .orElseGet(() -> Path.of(System.getProperty("user.home", ""), ".config"));
        return new Keyring(base.resolve("gatehouse"));
    }

    /** The server that somebody signed in to last. */
    Optional<URI> current() {
        return Optional.of(read().path(CURRENT).asText())
                .filter(text -> !text.isEmpty())
                .map(Http::address);
    }

    /** The sign-in to a server. */
    Optional<SignedIn> of(URI server) {
        JsonNode found = read().path(SERVERS).path(server.toString());
        try {
            return found.isObject() ? Optional.of(SignedIn.of(found)) : Optional.empty();
        } catch (DateTimeException e) {
            throw broken();
        }
    }

    /** Keeps a sign-in; its server is the one that is spoken to where none is named. */
    void keep(URI server, SignedIn signedIn) {
        ObjectNode all = read();
        all.put(CURRENT, server.toString());
        all.withObjectProperty(SERVERS).set(server.toString(), signedIn.json());
        write(all);
    }

    /** Keeps what came in place of what a sign-in had. */
    void renew(URI server, SignedIn signedIn) {
        ObjectNode all = read();
        all.withObjectProperty(SERVERS).set(server.toString(), signedIn.json());
        write(all);
    }

    /** Forgets the sign-in to a server; whether there was one. */
    boolean forget(URI server) {
        ObjectNode all = read();
        boolean had = all.withObjectProperty(SERVERS).remove(server.toString()) != null;
        if (all.path(CURRENT).asText().equals(server.toString())) {
            all.remove(CURRENT);
        }
        write(all);
        return had;
    }

    /** Does something that nobody else may do meanwhile: a refresh token that two send counts as stolen. */
    <T> T alone(Supplier<T> work) {
        Path lock = folder.resolve(FILE + ".lock");
        try {
            PrivateFile.folder(folder);
            try (FileChannel channel = FileChannel.open(
                            lock,
                            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PrivateFile.rights("rw-------"));
                    FileLock held = channel.lock()) {
                requireNonNull(held, "no lock");
                return work.get();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private ObjectNode read() {
        try {
            JsonNode found = Http.JSON.readTree(Files.readString(folder.resolve(FILE)));
            if (found instanceof ObjectNode all) {
                return all;
            }
            throw broken();
        } catch (NoSuchFileException e) {
            return Http.JSON.createObjectNode();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw broken();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void write(ObjectNode all) {
        try {
            PrivateFile.folder(folder);
            PrivateFile.write(folder.resolve(FILE), all.toPrettyString() + "\n");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private PimException broken() {
        return PimException.failed(
                folder.resolve(FILE) + " is not as it was written; remove it, and sign in again: gatehouse pim login");
    }

    private PimException unusable(IOException e) {
        return PimException.failed(folder + ": sign-ins cannot be kept there: " + e.getMessage()
                + ". XDG_CONFIG_HOME names another folder.");
    }
}
