package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proof of what was read: a file on disk, and what lies in it where it is an archive.
 *
 * @param sha256 of the file's bytes as they are on disk
 * @param changed whether the file is not, or did not stay, what it was when it was found
 * @param members the logs in an archive; none for a file that is a log itself
 */
public record Custody(FoundFile file, Sha256 sha256, boolean changed, List<Member> members) {
    public Custody {
        requireNonNull(file, "file is null");
        requireNonNull(sha256, "sha256 is null");
        members = List.copyOf(members);
    }

    /**
     * A member of an archive.
     *
     * @param sha256 of its own bytes, as unpacking gives them; empty where it cannot be read to its end
     */
    public record Member(String name, Optional<Sha256> sha256) {
        public Member {
            requireNonNull(name, "name is null");
            requireNonNull(sha256, "sha256 is null");
        }
    }

    /** Reads a file and the logs in it, as {@link Inputs#byFile} tells; to be called after they were judged. */
    public static Custody of(FoundFile file, List<Input> inputs) throws IOException {
        List<Member> members = new ArrayList<>();
        for (Input input : inputs) {
            if (input.member()) {
                members.add(new Member(input.name(), sha256(input)));
            }
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            Sha256 sha256 = Sha256.of(in);
            return new Custody(file, sha256, file.changed() || sha256.size() != file.size(), members);
        }
    }

    private static Optional<Sha256> sha256(Input input) {
        try (InputStream in = input.openOwn()) {
            return Optional.of(Sha256.of(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
