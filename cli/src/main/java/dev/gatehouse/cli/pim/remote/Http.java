package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Requests to one server, over TLS and to no other host. */
final class Http implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECTS = Duration.ofSeconds(10);
    private static final Duration ANSWERS = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client;

    /** What a server answers; its body is missing where it is no JSON. */
    record Answer(int status, JsonNode body, Optional<String> retryAfter) {
        boolean isDone() {
            return status / 100 == 2;
        }
    }

    /** To this server. */
    Http(URI base, Optional<Path> ca) {
        this.base = requireNonNull(base, "base is null");
        this.client = HttpClient.newBuilder()
                .sslContext(Trust.of(ca))
                .connectTimeout(CONNECTS)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The address of a server as somebody wrote it: https, a host, and no path. */
    static URI address(String text) {
        try {
            URI given = URI.create(text.strip());
            boolean plain = "https".equals(String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT))
                    && given.getHost() != null
                    && given.getUserInfo() == null
                    && given.getQuery() == null
                    && given.getFragment() == null
                    && (given.getPath().isEmpty() || given.getPath().equals("/"));
            if (plain) {
                String port = given.getPort() < 0 ? "" : ":" + given.getPort();
                return URI.create("https://" + given.getHost().toLowerCase(Locale.ROOT) + port);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw PimException.usage("\"" + text
                + "\" is not the address of a server; such a one is https://gatehouse.contoso.example:8443");
    }

    /** Asks with a method, and JSON where there is some. */
    Answer send(String method, String path, Optional<JsonNode> body, Optional<String> bearer) {
        HttpRequest.Builder request = to(path).method(
                        method,
                        body.map(Http::text).map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        body.ifPresent(any -> request.header("Content-Type", "application/json"));
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return answer(request.build());
    }

    /** Sends a form, as OAuth has it. */
    Answer form(String path, Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return answer(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWERS)
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("Retry-After"));
        } catch (SSLException e) {
            throw PimException.failed(
                    base + " shows a certificate that is not trusted, or is for another name: " + reason(e)
                            + ". --ca FILE names the certificate of your server: certificate.pem in the folder tls of its"
                            + " data folder.");
        } catch (IOException e) {
            throw PimException.failed(base + " cannot be reached: " + reason(e)
                    + ". Is the server running, and is that its address? --server URL names another.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PimException.failed("interrupted");
        }
    }

    private static String reason(IOException e) {
        String said = String.valueOf(e.getMessage());
        return e instanceof java.net.ConnectException || said.equals("null")
                ? "nothing answers there"
                : said.lines().findFirst().orElse("");
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
