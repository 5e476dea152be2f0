package dev.gatehouse.server.proxy;

import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/*
 * Without hosts that pass through, a tool need trust nobody else. Then it cannot speak to the real Microsoft even where it passes the proxy by.
 */
/** A temporary file with all that a tool is to trust. */
final class Bundle implements AutoCloseable {
    private final Path folder;
    private final Path file;

    private Bundle(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("trusted.pem");
    }

    /**
     * Writes one.
     *
     * @param others whether the tool is to trust what Java trusts, too
     */
    static Bundle write(String certificate, boolean others) {
        try {
            Bundle bundle = new Bundle(Files.createTempDirectory("gatehouse-graph-proxy"));
            Files.writeString(bundle.file, others ? certificate + usual() : certificate);
            return bundle;
        } catch (IOException e) {
            throw new StartException("a temporary file cannot be written: " + e.getMessage(), e);
        }
    }

    Path file() {
        return file;
    }

    /** Has no file left; that there is none already is no matter. */
    void remove() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        remove();
    }

    private static String usual() {
        StringBuilder all = new StringBuilder();
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trusting) {
                    for (X509Certificate one : trusting.getAcceptedIssuers()) {
                        all.append(pem(one));
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java says what it trusts", e);
        }
        return all.toString();
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
