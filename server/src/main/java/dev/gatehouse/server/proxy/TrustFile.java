package dev.gatehouse.server.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with a certificate that anybody may read. */
public final class TrustFile {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private TrustFile() {}

    /** Writes it wholly or not at all; what is there already is replaced only if it is a certificate, too. */
    public static void write(Path file, String pem) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)
                    && (!Files.isRegularFile(file)
                            || !new String(Files.readAllBytes(file), US_ASCII).startsWith(BEGIN))) {
                throw new StartException("--ca " + file + " is something else than a certificate; name another file");
            }
            Files.deleteIfExists(part);
            Files.writeString(part, pem);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartException("--ca " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
