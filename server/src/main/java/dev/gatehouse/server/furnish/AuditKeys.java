package dev.gatehouse.server.furnish;

import dev.gatehouse.audit.SigningKey;
import dev.gatehouse.server.start.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The key that signs the audit trail: in files of their own, apart from the database. */
public final class AuditKeys {
    private static final String PRIVATE = "audit-key.pem";
    private static final String PUBLIC = "audit-public.pem";

    private AuditKeys() {}

    /** The key of a data folder, which is made where there is none; its public half lies beside it. */
    public static SigningKey of(Path folder, SecureRandom random) {
        Path file = folder.resolve(PRIVATE);
        try {
            if (!Files.exists(file)) {
                SigningKey made = SigningKey.generate(random);
                PrivateFile.write(file, made.pem().getBytes(StandardCharsets.US_ASCII));
                Files.writeString(folder.resolve(PUBLIC), made.publicKey().pem());
            }
            return SigningKey.ofPem(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the audit trail " + file + " cannot be read", e);
        }
    }
}
