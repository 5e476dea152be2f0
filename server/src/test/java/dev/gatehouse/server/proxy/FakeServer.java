package dev.gatehouse.server.proxy;

import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A server with a certificate and keys like Gatehouse's, which remembers what it was asked. */
public final class FakeServer implements AutoCloseable {
    /** The path of an answer of ten million bytes. */
    static final String LARGE = "/v1.0/large";

    private static final String KEYS = "/common/discovery/v2.0/keys";

    static final int MUCH = 10_000_000;

    /** A request. */
    record Seen(String method, String target, Map<String, String> headers, long length) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<RsaJsonWebKey> published = new CopyOnWriteArrayList<>();
    private final Path certificate;
    private final HttpServer server;

    /** It starts. */
    public FakeServer(Path folder) {
        try (DataFolder data = DataFolder.open(folder)) {
            Certificates certificates = new Certificates(data, new SecureRandom());
            boolean _ = certificates.ensure(List.of(), Instant.now());
            this.certificate = certificates.certificate();
            published.add(key("one"));
            this.server = vertx.createHttpServer(new HttpServerOptions()
                            .setHost("localhost")
                            .setPort(0)
                            .setSsl(true)
                            .setMaxHeaderSize(64 << 10)
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

    /** Its certificate. */
    public Path certificate() {
        return certificate;
    }

    /** Where it is. */
    public String url() {
        return "https://localhost:" + server.actualPort();
    }

    /** What it was asked beside its keys. */
    List<Seen> seen() {
        return seen.stream().filter(one -> !one.target().equals(KEYS)).toList();
    }

    /** How often it was asked for its keys. */
    long askedForKeys() {
        return seen.stream().filter(one -> one.target().equals(KEYS)).count();
    }

    /** A token of its own. */
    String token() {
        return token("https://graph.microsoft.com", published.getFirst());
    }

    /** A further key, which it publishes from now on. */
    RsaJsonWebKey publish(String id) {
        RsaJsonWebKey key = key(id);
        published.add(key);
        return key;
    }

    static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    RsaJsonWebKey key() {
        return published.getFirst();
    }

    static String token(String audience, RsaJsonWebKey key) {
        JwtClaims claims = new JwtClaims();
        claims.setAudience(audience);
        claims.setSubject("kim");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpServerRequest request) {
        long[] length = new long[1];
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(one -> headers.merge(one.getKey(), one.getValue(), (a, b) -> a + " AND " + b));
        request.handler(piece -> length[0] += piece.length());
        request.endHandler(_ -> {
            seen.add(new Seen(request.method().name(), request.uri(), headers, length[0]));
            answer(request);
        });
    }

    private void answer(HttpServerRequest request) {
        if (request.uri().equals(KEYS)) {
            request.response()
                    .end("{\"keys\":["
                            + String.join(
                                    ",",
                                    published.stream()
                                            .map(key -> key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                                            .toList())
                            + "]}");
        } else if (request.uri().equals(LARGE)) {
            request.response().end(Buffer.buffer(new byte[MUCH]));
        } else if (request.uri().equals("/v1.0/nothing")) {
            request.response().setStatusCode(204).end();
        } else {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Set-Cookie", "a=b")
                    .putHeader("Strict-Transport-Security", "max-age=1")
                    .putHeader("request-id", "r-1")
                    .setChunked(true)
                    .end("{\"value\":[]}");
        }
    }
}
