package dev.gatehouse.connect.sink.net;

import dev.gatehouse.connect.sink.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate signed by itself, as Java's own tool makes them: what a receiver shows in a test, or asks for. */
public final class TestKey {
    /** Of a receiver at the loopback. */
    public static final TestKey LOCALHOST = make("localhost", "EC", "san=dns:localhost,ip:127.0.0.1");

    /** Of somebody else. */
    public static final TestKey ELSEWHERE = make("elsewhere.example", "RSA", "san=dns:elsewhere.example");

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore store;

    private TestKey(KeyStore store) {
        this.store = store;
    }

    private static TestKey make(String name, String algorithm, String extension) {
        try {
            Path folder = Files.createTempDirectory("gatehouse-key-");
            Path file = folder.resolve("key.p12");
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            algorithm,
                            "-keysize",
                            algorithm.equals("EC") ? "256" : "2048",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            "changeit",
                            "-alias",
                            "own",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            extension,
                            "-validity",
                            "3650")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, "changeit".toCharArray());
            }
            Files.delete(file);
            Files.delete(folder);
            return new TestKey(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a server is made by that shows this, and asks for the other where there is one. */
    public SSLContext server(TestKey... trusted) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            KeyStore authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, PASSWORD);
            for (TestKey one : trusted) {
                authorities.setCertificateEntry("trusted", one.store.getCertificate("own"));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the key and the certificate into a file, with the password {@code changeit}. */
    public Path store(Path folder) {
        Path file = folder.resolve("key.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the certificate into a file. */
    public Path certificate(Path folder) {
        try {
            byte[] bytes = store.getCertificate("own").getEncoded();
            return Files.writeString(folder.resolve("certificate" + hashCode() + ".pem"), pem("CERTIFICATE", bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key as PKCS #8 in PEM. */
    public Secret key() {
        try {
            return new Secret(pem("PRIVATE KEY", store.getKey("own", PASSWORD).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
