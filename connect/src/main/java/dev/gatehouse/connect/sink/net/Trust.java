package dev.gatehouse.connect.sink.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted: the authorities that Java trusts, and those of a file. */
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
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            add(trusted, javas());
            add(trusted, read(caFile.get()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(trusted).getTrustManagers(), null);
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

    private static List<X509Certificate> javas() throws GeneralSecurityException {
        for (TrustManager manager : managers(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return List.of(trust.getAcceptedIssuers());
            }
        }
        return List.of();
    }

    private static TrustManagerFactory managers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers;
    }

    private static void add(KeyStore trusted, Collection<? extends Certificate> certificates)
            throws GeneralSecurityException {
        for (Certificate certificate : certificates) {
            trusted.setCertificateEntry("ca-" + trusted.size(), certificate);
        }
    }
}
