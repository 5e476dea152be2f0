package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.start.PrivateFile;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/*
 * It is settled by whoever serves, and not before: an account that somebody makes in an empty folder says nothing of what the server
 * is to be. Older servers wrote nothing; what they left tells what they were, and whoever looks into it is somebody else.
 */
/** Which role the server of a data folder has. */
final class FolderDuty {
    private static final String FILE = "role";

    private final Path file;
    private final Optional<Duty> begun;

    private FolderDuty(Path file, Optional<Duty> begun) {
        this.file = file;
        this.begun = begun;
    }

    /** As the folder says it. */
    static FolderDuty in(Path folder) {
        Path file = requireNonNull(folder, "folder is null").resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return new FolderDuty(file, Optional.empty());
            }
            String word = Files.readString(file).strip();
            return new FolderDuty(
                    file,
                    Optional.of(Duty.of(word)
                            .orElseThrow(() -> new StartException(
                                    file + " names no role of a server: it is both, watch or grant"))));
        } catch (IOException e) {
            throw new StartException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether somebody served here before. */
    boolean isSettled() {
        return begun.isPresent();
    }

    /**
     * The role that it is to have; one that somebody only looks into has both until it is settled.
     *
     * @throws StartException where another is asked for than it has
     */
    Duty with(Optional<Duty> asked) {
        Duty duty = asked.or(() -> begun).orElse(Duty.BOTH);
        if (begun.filter(other -> other != duty).isPresent()) {
            throw taken(duty, begun.get());
        }
        return duty;
    }

    /** What is said where a folder is of a server with another role. */
    static StartException taken(Duty asked, Duty begun) {
        return new StartException("the data folder is that of a server " + words(begun) + ", and this start is "
                + words(asked) + ": "
                + (begun == Duty.BOTH ? "leave out --role" : "start it with --role " + begun.word())
                + ", or name another folder with --data DIR");
    }

    private static String words(Duty duty) {
        return duty == Duty.BOTH ? "with both roles" : "with --role " + duty.word();
    }

    /** Keeps that it has this role, for good. */
    void settle(Duty duty) {
        if (begun.isEmpty()) {
            PrivateFile.write(file, duty.word().getBytes(StandardCharsets.UTF_8));
        }
    }
}
