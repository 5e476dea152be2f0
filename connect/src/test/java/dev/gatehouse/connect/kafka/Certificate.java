package dev.gatehouse.connect.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for {@code localhost} that nobody trusts but who is given its file.
 *
 * @param file with the certificate
 * @param chain the certificate as text
 * @param key its key as text
 */
record Certificate(Path file, String chain, String key) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    static Certificate make() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("gatehouse-kafka-");
        Path store = folder.resolve("server.p12");
        run(List.of(
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
                new String(PASSWORD)));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        String chain = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
        String key = pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());
        Path file = Files.writeString(folder.resolve("ca.pem"), chain);
        List.of(folder, store, file).forEach(made -> made.toFile().deleteOnExit());
        return new Certificate(file, chain, key);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
