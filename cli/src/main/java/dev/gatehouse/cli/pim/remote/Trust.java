package dev.gatehouse.cli.pim.remote;

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

/** Which certificates a server may show: those of a file and no others, or those that the machine trusts. */
final class Trust {
    private Trust() {}

    /** By a file of certificates, as PEM. */
    static SSLContext of(Optional<Path> file) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            if (file.isPresent()) {
                managers.init(store(file.get()));
                context.init(null, managers.getTrustManagers(), null);
            } else {
                context.init(null, null, null);
            }
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(Path file) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream in = Files.newInputStream(file)) {
            store.load(null, null);
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (all.isEmpty()) {
                throw noCertificate(file);
            }
            for (Certificate one : all) {
                store.setCertificateEntry("certificate-" + store.size(), one);
            }
            return store;
        } catch (IOException e) {
            throw PimException.usage(file + ": cannot be read (--ca); name the file of the server's certificate,"
                    + " certificate.pem in the folder tls of its data folder");
        } catch (java.security.cert.CertificateException e) {
            throw noCertificate(file);
        }
    }

    private static PimException noCertificate(Path file) {
        return PimException.usage(file + ": has no certificate as PEM (--ca)");
    }
}
