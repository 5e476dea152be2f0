package dev.gatehouse.server.start;

import dev.gatehouse.server.identity.SecretBox;
import java.security.SecureRandom;

/** The key of the data folder with which secrets in the database are sealed; made at the first start. */
public final class Keys {
    private static final String FILE = "keys/secrets.key";

    private Keys() {}

    /** The box with that key. */
    public static SecretBox box(DataFolder folder, SecureRandom random) {
        byte[] key = folder.read(FILE).orElseGet(() -> {
            byte[] made = new byte[SecretBox.KEY];
            random.nextBytes(made);
            folder.folder("keys");
            folder.write(FILE, made);
            return made;
        });
        if (key.length != SecretBox.KEY) {
            throw new StartException(folder.path().resolve(FILE) + " is no key of " + SecretBox.KEY
                    + " bytes; restore it from a backup, without it the one-time codes of accounts cannot be checked");
        }
        return new SecretBox(key, random);
    }
}
