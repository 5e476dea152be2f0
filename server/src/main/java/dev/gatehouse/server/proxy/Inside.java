package dev.gatehouse.server.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Takes the requests that come through the tunnels of one name. */
final class Inside {
    private final Name name;
    private final Limits limits;
    private final Waiting waiting;
    private final Bearers bearers;
    private final Forwarding forwarding;
    private final InstantSource clock;
    private final Consumer<String> log;
    private final Set<HttpConnection> ending = ConcurrentHashMap.newKeySet();

    Inside(
            Name name,
            Limits limits,
            Waiting waiting,
            Bearers bearers,
            Forwarding forwarding,
            InstantSource clock,
            Consumer<String> log) {
        this.name = name;
        this.limits = limits;
        this.waiting = waiting;
        this.bearers = bearers;
        this.forwarding = forwarding;
        this.clock = clock;
        this.log = log;
    }

    /** A tunnel that is secured. */
    void begin(HttpConnection connection) {
        connection.closeHandler(_ -> {
            waiting.end(connection);
            ending.remove(connection);
        });
        waiting.begin(connection, limits.head());
    }

    /** A request whose head is there. */
    void take(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (ending.contains(connection)) {
            connection.close();
            return;
        }
        waiting.end(connection);
        Head head = Head.of(request);
        request.response().endHandler(_ -> {
            log.accept(head.method() + " " + name.host() + " " + head.path() + " "
                    + request.response().getStatusCode());
            waiting.begin(connection, limits.idle());
        });
        Optional<Refusal> objection = HeadRules.objection(name, head);
        if (objection.isPresent()) {
            refuse(request, objection.get());
            return;
        }
        if (head.hasBody() && name == Name.LOGIN) {
            readForm(request, head);
        } else {
            request.pause();
            pass(request, head, Optional.empty());
        }
    }

    private void readForm(HttpServerRequest request, Head head) {
        Buffer form = Buffer.buffer();
        request.handler(piece -> {
            if (form.length() + piece.length() > FormRules.SIZE) {
                request.handler(_ -> {});
                request.endHandler(_ -> {});
                refuse(request, Refusal.tooLarge("The form is larger than " + FormRules.SIZE + " bytes."));
            } else {
                form.appendBuffer(piece);
            }
        });
        request.endHandler(_ -> FormRules.objection(form.toString())
                .ifPresentOrElse(refusal -> refuse(request, refusal), () -> pass(request, head, Optional.of(form))));
    }

    private void pass(HttpServerRequest request, Head head, Optional<Buffer> read) {
        Future<Optional<Refusal>> judged = head.bearer()
                .map(token -> bearers.objection(token, name.audiences()))
                .orElse(Future.succeededFuture(Optional.empty()));
        judged.onFailure(failure ->
                        refuse(request, Refusal.away("The Gatehouse server does not answer: " + failure.getMessage())))
                .onSuccess(objection -> objection.ifPresentOrElse(
                        refusal -> refuse(request, refusal),
                        () -> forwarding.forward(name, request, read, refusal -> refuse(request, refusal))));
    }

    private void refuse(HttpServerRequest request, Refusal refusal) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            request.connection().close();
            return;
        }
        boolean early = !request.isEnded();
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store");
        if (early) {
            // What follows may be the rest of this one's body as well as another request.
            ending.add(request.connection());
            response.putHeader("Connection", "close");
        }
        Future<Void> ended = response.end(RefusalText.of(
                name, refusal, clock.instant(), Optional.ofNullable(request.getHeader("client-request-id"))));
        if (early) {
            ended.onComplete(_ -> request.connection().close());
        }
    }
}
