package dev.gatehouse.server.rehearsal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A line to the server in this process, as from outside. */
public final class Line implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final HttpClient client;
    private final URI address;
    private final String source;
    private final String reader;

    /**
     * To a server on this machine.
     *
     * @param certificate the file with the one that it shows
     * @param source by which who sends is known: the value of the header {@code Authorization}
     * @param reader by which who asks is known; the header's name may stand in front
     */
    public Line(Path certificate, int port, String source, String reader) throws IOException {
        this.client = client(certificate);
        this.address = URI.create("https://localhost:" + port);
        this.source = requireNonNull(source, "source is null");
        this.reader = reader.replaceFirst("^Authorization: ", "");
    }

    /** Waits until the server answers. */
    public void await() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                ask("/health/live");
                return;
            } catch (ConnectException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(BREATH);
            }
        }
    }

    /** Sends lines of JSON. */
    HttpResponse<String> send(byte[] lines) throws IOException, InterruptedException {
        return client.send(
                request("/ingest")
                        .header("Authorization", source)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for a page. */
    String ask(String path) throws IOException, InterruptedException {
        return client.send(
                        request(path).header("Authorization", reader).GET().build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Whether the server has accepted what it has not judged yet. */
    boolean isBehind() throws IOException, InterruptedException {
        return ask("/metrics")
                .lines()
                .filter(line -> line.startsWith("gatehouse_lag_bytes"))
                .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) > 0);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private static HttpClient client(Path certificate) throws IOException {
        try (var pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate " + certificate + " cannot be trusted", e);
        }
    }
}
