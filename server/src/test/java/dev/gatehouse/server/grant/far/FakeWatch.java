package dev.gatehouse.server.grant.far;

import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/** A watch that answers what it is told to, and remembers what it was sent. */
final class FakeWatch implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Path certificate;
    private final HttpServer server;
    private volatile Says says = new Says(200, "{\"records\":1,\"bytes\":1,\"quarantined\":0}", Map.of());

    /** A request. */
    record Seen(String line, String authorization, String type, String body) {}

    /** What it answers. */
    record Says(int status, String body, Map<String, String> headers) {}

    FakeWatch(Path folder) {
        try (DataFolder data = DataFolder.open(folder)) {
            Certificates certificates = new Certificates(data, new SecureRandom());
            boolean _ = certificates.ensure(List.of(), Instant.now());
            this.certificate = certificates.certificate();
            this.server = vertx.createHttpServer(new HttpServerOptions()
                            .setHost("localhost")
                            .setPort(0)
                            .setSsl(true)
                            .setKeyCertOptions(new PemKeyCertOptions()
                                    .addCertPath(certificates.certificate().toString())
                                    .addKeyPath(certificates.key().toString())))
                    .requestHandler(this::take)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            seen.add(new Seen(
                    request.method() + " " + request.path(),
                    String.valueOf(request.getHeader("Authorization")),
                    String.valueOf(request.getHeader("Content-Type")),
                    body.toString(StandardCharsets.UTF_8)));
            Says now = says;
            now.headers().forEach(request.response()::putHeader);
            var _ = request.response().setStatusCode(now.status()).end(now.body());
        });
    }

    void says(int status, String body) {
        says(status, body, Map.of());
    }

    void says(int status, String body, Map<String, String> headers) {
        says = new Says(status, body, headers);
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Path certificate() {
        return certificate;
    }

    String url() {
        return "https://localhost:" + server.actualPort();
    }

    @Override
    public void close() {
        var _ = vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
