package dev.gatehouse.bench.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The server as a process of its own, with an account, a token that sends and one that reads. */
final class Server implements AutoCloseable {
    private static final String PASSWORD = "a password of the benchmark";
    private static final int SECONDS_TO_END = 60;

    private final Process process;
    private final URI address;
    private final HttpClient client;
    private final String source;
    private final String reader;

    private Server(Process process, URI address, HttpClient client, String source, String reader) {
        this.process = process;
        this.address = address;
        this.client = client;
        this.source = source;
        this.reader = reader;
    }

    /**
     * Starts one on an empty data folder.
     *
     * @param launcher the command {@code gatehouse}
     */
    static Server start(List<String> launcher, Path data, Path declared, Path log)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<String> where = List.of("--data", data.toString(), "--context", declared.toString());
        said(launcher, List.of("admin", "create", "bench", "--role", "SecurityReader", "--password-stdin"), where, log);
        String source = said(launcher, List.of("admin", "token", "bench", "--source", "load"), where, log);
        String reader = said(launcher, List.of("admin", "token", "bench", "--role", "SecurityReader"), where, log);
        Process process = begin(launcher, List.of("serve", "--port", "0"), where, log);
        process.getOutputStream().close();
        BufferedReader out = reader(process);
        String address =
                Optional.ofNullable(out.readLine()).orElseThrow(() -> new IOException("the server did not start"));
        return new Server(process, URI.create(address), client(data.resolve("tls/certificate.pem")), source, reader);
    }

    /** Sends a body to {@code /ingest}; answers the status. */
    int send(byte[] body, int length) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address.resolve("/ingest"))
                                .header("Authorization", "Bearer " + source)
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body, 0, length))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The lines of an answer, as they come. */
    Stream<String> lines(String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + reader)
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** The sum of a metric; its name may go on with the first of its labels. */
    double metric(String name) throws IOException, InterruptedException {
        try (var lines = lines("/metrics")) {
            return lines.filter(line -> line.startsWith(name) && " {,".indexOf(line.charAt(name.length())) >= 0)
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    /** How much memory the process has, in megabytes. */
    long megabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }

    /** How much processor time it took so far. */
    Duration processor() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String said(List<String> launcher, List<String> words, List<String> where, Path log)
            throws IOException, InterruptedException {
        Process process = begin(launcher, words, where, log);
        try (var in = process.getOutputStream()) {
            in.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String line = Optional.ofNullable(reader(process).readLine()).orElse("");
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed");
        }
        return line;
    }

    private static Process begin(List<String> launcher, List<String> words, List<String> where, Path log)
            throws IOException {
        List<String> all = new ArrayList<>(launcher);
        all.addAll(words);
        all.addAll(where);
        return new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static HttpClient client(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var pem = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
