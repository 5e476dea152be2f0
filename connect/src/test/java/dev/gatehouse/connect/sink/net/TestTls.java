package dev.gatehouse.connect.sink.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for {@code localhost}, by that name only, that nobody trusts but who is given its file. */
public final class TestTls {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final TestTls MADE = make();

    private final SSLContext server;
    private final Path certificate;

    private TestTls(SSLContext server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /** What a server speaks TLS with. */
    public static SSLContext server() {
        return MADE.server;
    }

    /** The file to trust. */
    public static Path certificate() {
        return MADE.certificate;
    }

    private static TestTls make() {
        try {
            Path folder = Files.createTempDirectory("gatehouse-tls-");
            Path store = folder.resolve("server.p12");
            run(
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "3650",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    new String(PASSWORD));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD);
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            byte[] encoded = keys.getCertificate("server").getEncoded();
            Path pem = Files.writeString(
                    folder.resolve("ca.pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                    .encodeToString(encoded)
                            + "\n-----END CERTIFICATE-----\n");
            for (Path made : new Path[] {folder, store, pem}) {
                made.toFile().deleteOnExit();
            }
            return new TestTls(context, pem);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
