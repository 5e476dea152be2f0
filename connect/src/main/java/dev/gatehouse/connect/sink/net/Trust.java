package dev.gatehouse.connect.sink.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are trusted: those of a file, or where there is none the authorities that Java trusts. */
public final class Trust {
    private Trust() {}

    /**
     * What TLS is spoken with.
     *
     * @throws IllegalArgumentException where the file cannot be read, or holds no certificate
     */
    public static SSLContext of(Optional<Path> caFile) {
        try {
            if (caFile.isEmpty()) {
                return SSLContext.getDefault();
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(caFile.get()).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot speak TLS", e);
        }
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("caFile " + file + " holds no certificate; it has to be PEM, with"
                        + " -----BEGIN CERTIFICATE-----");
            }
            return found;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "caFile " + file + " is not of certificates; it has to be PEM, with -----BEGIN CERTIFICATE-----",
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException("caFile " + file + " cannot be read", e);
        }
    }

    /** What trusts the certificates of a file and no others. */
    static TrustManagerFactory managers(Path file) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        for (Certificate certificate : read(file)) {
            trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers;
    }
}
