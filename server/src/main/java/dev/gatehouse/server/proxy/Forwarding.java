package dev.gatehouse.server.proxy;

import dev.gatehouse.server.http.AskedName;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Hands a request on to the server, and its answer back. Bodies go through as they come. */
final class Forwarding {
    private static final String LENGTH = "Content-Length";

    /** What is between two that speak with each other, what only a browser has, and what a proxy says of where a request came from. */
    private static final Set<String> NOT_ON = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "host",
            "content-length",
            "cookie",
            "set-cookie",
            "strict-transport-security",
            "alt-svc",
            "forwarded",
            "via",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-ssl",
            AskedName.HEADER.toLowerCase(Locale.ROOT));

    private final HttpClient client;
    private final Limits limits;

    /** To the server that the client leads to by itself. */
    Forwarding(HttpClient client, Limits limits) {
        this.client = client;
        this.limits = limits;
    }

    /**
     * Hands on a request, which is paused where its body is still to come.
     *
     * @param read the body where it was read before
     * @param refuse tells the tool why it gets no answer
     */
    void forward(Name name, HttpServerRequest request, Optional<Buffer> read, Consumer<Refusal> refuse) {
        Consumer<Throwable> away = failure -> {
            if (!request.response().headWritten()) {
                refuse.accept(Refusal.away("The Gatehouse server does not answer: " + failure.getMessage()));
            } else {
                request.connection().close();
            }
        };
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.valueOf(request.method().name()))
                        .setURI(request.uri())
                        .setIdleTimeout(limits.idle().toMillis()))
                .onFailure(away::accept)
                .onSuccess(on -> {
                    copy(request.headers(), on.headers());
                    on.putHeader(AskedName.HEADER, name.host());
                    // What goes wrong is told by its answer, too.
                    on.exceptionHandler(_ -> {});
                    request.response().exceptionHandler(_ -> on.reset());
                    request.response().closeHandler(_ -> on.reset());
                    on.response().onSuccess(answer -> answer(request, answer)).onFailure(away::accept);
                    send(request, read, on, refuse);
                });
    }

    private static void send(
            HttpServerRequest request, Optional<Buffer> read, HttpClientRequest on, Consumer<Refusal> refuse) {
        if (read.isPresent()) {
            Future<Void> _ = on.end(read.get());
        } else if (Head.of(request).hasBody()) {
            String length = request.getHeader(LENGTH);
            if (length == null) {
                on.setChunked(true);
            } else {
                on.putHeader(LENGTH, length);
            }
            stream(request, on, refuse);
        } else {
            request.resume();
            Future<Void> _ = on.end();
        }
    }

    private static void stream(HttpServerRequest request, HttpClientRequest on, Consumer<Refusal> refuse) {
        long[] sent = new long[1];
        request.handler(piece -> {
            sent[0] += piece.length();
            if (sent[0] > HeadRules.BODY) {
                on.reset();
                refuse.accept(Refusal.tooLarge("The body is larger than " + HeadRules.BODY + " bytes."));
                return;
            }
            Future<Void> _ = on.write(piece);
            if (on.writeQueueFull()) {
                request.pause();
                on.drainHandler(_ -> request.resume());
            }
        });
        request.endHandler(_ -> {
            Future<Void> _ = on.end();
        });
        request.exceptionHandler(_ -> on.reset());
        request.resume();
    }

    private static void answer(HttpServerRequest request, HttpClientResponse from) {
        HttpServerResponse to = request.response();
        if (to.headWritten()) {
            return;
        }
        to.setStatusCode(from.statusCode());
        copy(from.headers(), to.headers());
        boolean early = !request.isEnded();
        if (early) {
            to.putHeader("Connection", "close");
        }
        String length = from.getHeader(LENGTH);
        if (length != null) {
            to.putHeader(LENGTH, length);
        } else if (hasBody(request, from)) {
            to.setChunked(true);
        }
        Future<Void> _ = from.pipe().endOnFailure(false).to(to).onComplete(done -> {
            if (done.failed() || early) {
                request.connection().close();
            }
        });
    }

    private static boolean hasBody(HttpServerRequest request, HttpClientResponse from) {
        return !request.method().equals(HttpMethod.HEAD) && from.statusCode() != 204 && from.statusCode() != 304;
    }

    private static void copy(MultiMap from, MultiMap to) {
        Set<String> left = new TreeSet<>(NOT_ON);
        for (String named : from.getAll("Connection")) {
            for (String one : named.split(",", -1)) {
                left.add(one.strip().toLowerCase(Locale.ROOT));
            }
        }
        from.forEach(header -> {
            if (!left.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }
}
