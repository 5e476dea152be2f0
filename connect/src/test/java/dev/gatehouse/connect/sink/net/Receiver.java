package dev.gatehouse.connect.sink.net;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** A server over HTTP, with TLS or without, that keeps what it was sent and answers as a test says. */
public final class Receiver implements AutoCloseable {
    /** What allows sinks to call it. */
    public static final Reach REACH = Reach.outside(Set.of("localhost", "127.0.0.1"));

    /** How to call it: what it proves itself with is trusted. */
    public static final HttpOptions OPTIONS =
            new HttpOptions(Duration.ofSeconds(20), Optional.of(TestTls.certificate()));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /**
     * What it was sent.
     *
     * @param headers by names in small letters
     * @param bytes the body, a character for each byte
     */
    public record Request(String method, URI uri, Map<String, String> headers, String bytes) {
        /** The body as it came. */
        public byte[] body() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The body, unpacked. */
        public String text() {
            try (InputStream in = "gzip".equals(headers.get("content-encoding"))
                    ? new GZIPInputStream(new ByteArrayInputStream(body()))
                    : new ByteArrayInputStream(body())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The body as JSON. */
        public JsonNode json() {
            return Receiver.json(text());
        }
    }

    /** What it answers. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer(int status, String body) {
            this(status, Map.of(), body);
        }
    }

    /** How it answers. */
    @FunctionalInterface
    public interface Manner {
        Answer to(Request request);
    }

    private Receiver(HttpServer server, Manner manner) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, manner));
        server.start();
    }

    /** Without TLS. */
    public static Receiver plain(Manner manner) throws IOException {
        return new Receiver(HttpServer.create(here(), 0), manner);
    }

    /** With TLS. */
    public static Receiver secure(Manner manner) throws IOException {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TestTls.server()));
        return new Receiver(server, manner);
    }

    /** Parses JSON that has to be it. */
    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void handle(HttpExchange exchange, Manner manner) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), String.join("\u0000", values)));
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            Answer answer = manner.to(request);
            requests.add(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** An address at it. */
    public Endpoint at(String path) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return Endpoint.of(scheme + "://localhost:" + server.getAddress().getPort() + path);
    }

    /** What it was sent so far, and answered. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
