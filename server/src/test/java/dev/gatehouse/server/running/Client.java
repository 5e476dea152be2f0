package dev.gatehouse.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Speaks to the server over TLS, and trusts its certificate only. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final Trust trust;
    private final HttpClient http;

    /** An answer. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Of a server on this machine, by its certificate. */
    public Client(int port, Path certificate) {
        this.base = URI.create("https://localhost:" + port);
        this.trust = Trust.in(certificate);
        this.http = HttpClient.newBuilder().sslContext(trust.context()).build();
    }

    /** How it trusts. */
    public SSLContext tls() {
        return trust.context();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    /** What it answers to a GET. */
    public Answer get(String path, String... headers) {
        return send(with(to(path), headers).GET());
    }

    /** What it answers to JSON that is posted. */
    public Answer post(String path, String json, String... headers) {
        return send(with(to(path), headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What it answers to a body that is posted. */
    public Answer post(String path, BodyPublisher body, String... headers) {
        return send(with(to(path), headers).POST(body));
    }

    Answer patch(String path, String json, String... headers) {
        return send(with(to(path), headers)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    /** An answer whose body is still coming. */
    public HttpResponse<InputStream> open(String path, HttpClient.Version version, String... headers) {
        try {
            return http.send(
                    with(to(path), headers).version(version).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer call(String verb, String path, String... headers) {
        return send(with(to(path), headers).method(verb, HttpRequest.BodyPublishers.noBody()));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
