package dev.gatehouse.server.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The public keys with which the server signs tokens, asked of it. */
final class ServerKeys {
    /** For a key that is not known the server is not asked more often. */
    static final Duration SELDOM = Duration.ofSeconds(5);

    private static final String PATH = "/common/discovery/v2.0/keys";

    private final HttpClient client;
    private final InstantSource clock;
    private volatile Map<String, Key> known = Map.of();
    private volatile Instant asked = Instant.MIN;

    /** Of the server that the client leads to by itself. */
    ServerKeys(HttpClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The key of an id; empty where the server has none of it. */
    Future<Optional<Key>> find(String id) {
        Optional<Key> found = Optional.ofNullable(known.get(id));
        Instant now = clock.instant();
        if (found.isPresent() || now.isBefore(asked.plus(SELDOM))) {
            return Future.succeededFuture(found);
        }
        return ask().map(_ -> Optional.ofNullable(known.get(id)));
    }

    /** Asks the server for its keys; fails where no Gatehouse server answers. */
    Future<Void> ask() {
        return client.request(HttpMethod.GET, PATH)
                .compose(request -> request.send())
                .compose(ServerKeys::body)
                .map(body -> {
                    known = parsed(body);
                    asked = clock.instant();
                    return null;
                });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 501 -> Future.failedFuture("it is a server that only watches; name the one that grants");
            default -> Future.failedFuture("it answers " + response.statusCode() + " to " + PATH);
        };
    }

    private static Map<String, Key> parsed(Buffer body) {
        Map<String, Key> keys = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(body.toString()).getJsonWebKeys()) {
                if (key.getKeyId() != null) {
                    keys.put(key.getKeyId(), key.getKey());
                }
            }
        } catch (JoseException e) {
            throw new IllegalStateException("what it answers to " + PATH + " are no keys", e);
        }
        return Map.copyOf(keys);
    }
}
