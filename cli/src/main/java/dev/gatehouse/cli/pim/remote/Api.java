package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Http.Answer;
import dev.gatehouse.cli.pim.text.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The server's own API, for who signed in: asks again where a token ran out, and for a second factor where one is needed. */
public final class Api {
    private static final String ROOT = "/api/v1/";
    private static final int UNAUTHENTICATED = 401;
    private static final int BUSY = 503;
    private static final int TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 1000;

    private final Http http;
    private final Bearer bearer;
    private final StepUp stepUp;
    private final Terminal terminal;

    Api(Http http, Bearer bearer, StepUp stepUp, Terminal terminal) {
        this.http = requireNonNull(http, "http is null");
        this.bearer = requireNonNull(bearer, "bearer is null");
        this.stepUp = requireNonNull(stepUp, "stepUp is null");
        this.terminal = requireNonNull(terminal, "terminal is null");
    }

    /** A path with parameters. */
    public static String path(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path
                        + new TreeMap<>(parameters)
                                .entrySet().stream()
                                        .map(one -> Http.encoded(one.getKey()) + "=" + Http.encoded(one.getValue()))
                                        .collect(Collectors.joining("&", "?", ""));
    }

    /** What is there. */
    public JsonNode get(String path) {
        return done(send("GET", path, Optional.empty()));
    }

    /** What is there; empty where nothing is. */
    public Optional<JsonNode> find(String path) {
        Answer answer = send("GET", path, Optional.empty());
        return answer.status() == 404 ? Optional.empty() : Optional.of(done(answer));
    }

    /** All items of a list, page by page, as one document. */
    public ObjectNode all(String path, Map<String, String> parameters) {
        ObjectNode document = Http.JSON.createObjectNode();
        ArrayNode items = document.putArray("items");
        Map<String, String> asked = new TreeMap<>(parameters);
        asked.putIfAbsent("limit", "200");
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode some = get(path(path, asked));
            some.path("items").forEach(items::add);
            if (!some.path("next").isTextual()) {
                return document;
            }
            asked.put("after", some.path("next").asText());
        }
        throw PimException.failed("the server has more of " + path + " than can be listed here");
    }

    /** Has something done. */
    public JsonNode post(String path, JsonNode body) {
        return changed("POST", path, body);
    }

    /** Puts something in place of what is there. */
    public JsonNode put(String path, JsonNode body) {
        return changed("PUT", path, body);
    }

    /** Takes away what is there. */
    public JsonNode delete(String path) {
        return done(send("DELETE", path, Optional.empty()));
    }

    private JsonNode changed(String method, String path, JsonNode body) {
        Answer answer = send(method, path, Optional.of(body));
        if (!Refusals.isStepUp(answer)) {
            return done(answer);
        }
        Optional<ObjectNode> proof = stepUp.proof();
        if (proof.isEmpty()) {
            throw refusals().of(answer, StepUp.REMEDY);
        }
        JsonNode _ = done(send("POST", "session/proof", proof.map(one -> one)));
        return done(send(method, path, Optional.of(body)));
    }

    private JsonNode done(Answer answer) {
        if (answer.isDone()) {
            return answer.body();
        }
        if (answer.status() == UNAUTHENTICATED) {
            throw PimException.usage(
                    "the server does not take this token, or no more; sign in with gatehouse pim login");
        }
        throw refusals().of(answer, List.of());
    }

    private Refusals refusals() {
        return new Refusals(new Moments(terminal.zone(), terminal.clock().instant()));
    }

    private Answer send(String method, String path, Optional<JsonNode> body) {
        Answer answer = authenticated(method, path, body);
        for (int tried = 1; tried < TRIES && answer.status() == BUSY; tried++) {
            terminal.pause().last(pause(answer));
            answer = authenticated(method, path, body);
        }
        return answer;
    }

    private Answer authenticated(String method, String path, Optional<JsonNode> body) {
        String token = bearer.token();
        Answer answer = http.send(method, ROOT + path, body, Optional.of(token));
        if (answer.status() != UNAUTHENTICATED) {
            return answer;
        }
        return bearer.instead(token)
                .map(other -> http.send(method, ROOT + path, body, Optional.of(other)))
                .orElse(answer);
    }

    private static Duration pause(Answer answer) {
        try {
            Duration told =
                    Duration.ofSeconds(answer.retryAfter().map(Long::parseLong).orElse(1L));
            return told.compareTo(LONGEST_PAUSE) > 0 || told.isNegative() ? LONGEST_PAUSE : told;
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(1);
        }
    }
}
