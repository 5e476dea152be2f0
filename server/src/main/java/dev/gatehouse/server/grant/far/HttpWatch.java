package dev.gatehouse.server.grant.far;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.HttpOptions;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.grant.FarWatch;
import dev.gatehouse.server.port.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ContentType;
import org.jboss.logging.Logger;

/*
 * Whatever is not a whole answer of the form that is expected is no answer: what was sent counts as not taken, and nobody as safe.
 */
/** The watch of another server, over HTTPS: directory audits go to {@code /ingest}. For any number of threads. */
public final class HttpWatch implements FarWatch, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpWatch.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final ContentType LINES = ContentType.create("application/x-ndjson");
    private static final Duration SENT_WITHIN = Duration.ofSeconds(30);
    private static final Duration ASKED_WITHIN = Duration.ofMillis(1900);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int ASKED_AT_ONCE = 500;

    private final Endpoint ingest;
    private final Endpoint actors;
    private final Supplier<String> sendToken;
    private final Supplier<String> askToken;
    private final HttpCaller sending;
    private final HttpCaller asking;
    private final InstantSource clock;
    private volatile Instant notBefore = Instant.MIN;
    private volatile Instant askAgain = Instant.MIN;
    private volatile String told = "";

    /**
     * At an address.
     *
     * @param caFile authorities that are trusted besides those that Java trusts
     * @param sendToken a token that sends logs; asked each time
     * @param askToken a token that sees alerts; asked each time
     * @throws IllegalArgumentException where the file is not of certificates; the message says so
     */
    public HttpWatch(
            String url,
            Optional<Path> caFile,
            Supplier<String> sendToken,
            Supplier<String> askToken,
            InstantSource clock) {
        Endpoint watch = Endpoint.secure(url);
        this.ingest = watch.below("/ingest");
        this.actors = watch.below("/api/v1/alerts/actors");
        this.sendToken = requireNonNull(sendToken, "sendToken is null");
        this.askToken = requireNonNull(askToken, "askToken is null");
        this.clock = requireNonNull(clock, "clock is null");
        Reach named = Reach.outside(Set.of(watch.host()));
        this.sending = HttpCaller.of(named, new HttpOptions(SENT_WITHIN, caFile), clock, List.of());
        this.asking = HttpCaller.of(named, new HttpOptions(ASKED_WITHIN, caFile), clock, List.of());
    }

    @Override
    public void send(byte[] lines) {
        if (clock.instant().isBefore(notBefore)) {
            throw away("asks to be left alone until " + notBefore);
        }
        HttpAnswer answer;
        try {
            answer = post(sending, ingest, LINES, sendToken, lines);
        } catch (IOException | IllegalArgumentException e) {
            throw away("cannot be reached: " + e.getMessage());
        }
        if (answer.status() != 200) {
            notBefore = answer.retryAfter()
                    .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                    .map(clock.instant()::plus)
                    .orElse(Instant.MIN);
            throw away("does not take what is told it: " + answer.words());
        }
        JsonNode taken = answer.json();
        if (!taken.path("records").isIntegralNumber()) {
            throw away("does not say what it took: " + answer.words());
        }
        long quarantined = taken.path("quarantined").asLong();
        long sent = ends(lines);
        if (taken.path("records").asLong() + quarantined < sent) {
            throw away("does not take all " + sent + " that it was sent: " + answer.words());
        }
        if (quarantined > 0) {
            // To send it again would change nothing, and what comes after it would wait for ever.
            LOG.errorf("the watch set apart %d pieces of what it was sent; look into its quarantine", quarantined);
        }
    }

    /** For a moment after a question that was not answered nothing is asked, for others wait for whoever asks. */
    @Override
    public Set<PrincipalId> among(Map<PrincipalId, Optional<String>> those) {
        if (clock.instant().isBefore(askAgain)) {
            throw silent();
        }
        List<PrincipalId> all = List.copyOf(those.keySet());
        Set<PrincipalId> found = new HashSet<>();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            List<PrincipalId> some = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
            found.addAll(acted(some, those));
        }
        return found;
    }

    private Set<PrincipalId> acted(List<PrincipalId> some, Map<PrincipalId, Optional<String>> names) {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode accounts = question.putArray("accounts");
        some.forEach(who -> {
            ObjectNode account = accounts.addObject().put("id", who.toString());
            names.getOrDefault(who, Optional.empty()).ifPresent(text -> account.put("name", text));
        });
        JsonNode acted = asked(question.toString().getBytes(StandardCharsets.UTF_8));
        Set<String> ids = new HashSet<>();
        acted.forEach(id -> ids.add(id.asText()));
        return some.stream().filter(who -> ids.contains(who.toString())).collect(Collectors.toSet());
    }

    private JsonNode asked(byte[] question) {
        String trouble;
        try {
            HttpAnswer answer = post(asking, actors, ContentType.APPLICATION_JSON, askToken, question);
            JsonNode acted = answer.status() == 200 ? answer.json().path("acted") : JSON.missingNode();
            if (acted.isArray() && acted.valueStream().allMatch(JsonNode::isTextual)) {
                told = "";
                askAgain = Instant.MIN;
                return acted;
            }
            trouble = answer.words();
        } catch (IOException | IllegalArgumentException e) {
            trouble = String.valueOf(e.getMessage());
        }
        if (!trouble.equals(told)) {
            told = trouble;
            LOG.errorf("the watch (server.watch) cannot be asked who has an alert: %s", trouble);
        }
        askAgain = clock.instant().plus(SOON);
        throw silent();
    }

    /** Whoever wants something of PIM reads this: where the watch is, is nothing to him. */
    private static UnavailableException silent() {
        return new UnavailableException(
                "The server that watches does not say now who has an open alert, so nothing is decided. Try again.",
                SOON);
    }

    /** It asks in any case: nobody waits for it. */
    @Override
    public void check() {
        Set<PrincipalId> _ = acted(List.of(), Map.of());
    }

    private static long ends(byte[] lines) {
        long ends = 0;
        for (byte one : lines) {
            if (one == '\n') {
                ends++;
            }
        }
        return ends;
    }

    private static HttpAnswer post(
            HttpCaller caller, Endpoint to, ContentType type, Supplier<String> token, byte[] body) throws IOException {
        return caller.post(
                to, Map.of("Authorization", "Bearer " + token.get(), "Accept", "application/json"), type, body);
    }

    private static UnavailableException away(String what) {
        return new UnavailableException("the watch (server.watch) " + what, SOON);
    }

    @Override
    public void close() {
        sending.close();
        asking.close();
    }
}
