package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a request says before its body.
 *
 * @param target path and query, as they were sent
 * @param hosts all headers of this name, and so the others
 */
record Head(
        String method,
        String target,
        List<String> hosts,
        List<String> lengths,
        List<String> codings,
        List<String> types,
        List<String> authorizations) {
    private static final String BEARER = "Bearer ";

    Head {
        requireNonNull(method, "method is null");
        requireNonNull(target, "target is null");
        hosts = List.copyOf(hosts);
        lengths = List.copyOf(lengths);
        codings = List.copyOf(codings);
        types = List.copyOf(types);
        authorizations = List.copyOf(authorizations);
    }

    /** That of a request. */
    static Head of(HttpServerRequest request) {
        return new Head(
                request.method().name(),
                request.uri(),
                request.headers().getAll("Host"),
                request.headers().getAll("Content-Length"),
                request.headers().getAll("Transfer-Encoding"),
                request.headers().getAll("Content-Type"),
                request.headers().getAll("Authorization"));
    }

    /** The path alone. */
    String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /** The query alone; empty where there is none. */
    String query() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    /** Whether a body follows. */
    boolean hasBody() {
        return !codings.isEmpty() || lengths.stream().anyMatch(length -> !length.equals("0"));
    }

    /** The token that is shown, where one is. */
    Optional<String> bearer() {
        return authorizations.stream()
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .findFirst();
    }
}
