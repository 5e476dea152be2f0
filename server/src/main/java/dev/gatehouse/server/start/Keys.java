package dev.gatehouse.server.start;

import dev.gatehouse.server.identity.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The key of the data folder with which secrets in the database are sealed; made at the first start. */
public final class Keys {
    private static final String FOLDER = "keys";
    private static final String FILE = FOLDER + "/secrets.key";

    private Keys() {}

    /** The box with that key. */
    public static SecretBox box(DataFolder folder, SecureRandom random) {
        return box(folder.path(), random);
    }

    /** The same of a data folder that this process has. */
    public static SecretBox box(Path folder, SecureRandom random) {
        Path file = folder.resolve(FILE);
        byte[] key = read(file).orElseGet(() -> {
            byte[] made = new byte[SecretBox.KEY];
            random.nextBytes(made);
            Path _ = DataFolder.makePrivate(folder.resolve(FOLDER));
            PrivateFile.write(file, made);
            return made;
        });
        if (key.length != SecretBox.KEY) {
            throw new StartException(file + " is no key of " + SecretBox.KEY
                    + " bytes; restore it from a backup, without it the one-time codes of accounts cannot be checked");
        }
        return new SecretBox(key, random);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StartException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
