package dev.gatehouse.server.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Opens tunnels: those to the proxy's names end in {@link Inside}, those to hosts that somebody named lead where they say, and there
 * are no others.
 */
final class Tunnels {
    private final Limits limits;
    private final Waiting waiting;
    private final NetClient net;
    private final Set<HostAndPort> through;
    private final Instant ends;
    private final InstantSource clock;
    private final Consumer<String> log;
    private final Map<Name, Integer> ports = new ConcurrentHashMap<>();
    private final Set<Integer> ours = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();

    /**
     * None yet.
     *
     * @param through hosts whose tunnels are not looked into
     * @param ends when the certificates end
     */
    Tunnels(
            Limits limits,
            Waiting waiting,
            NetClient net,
            Set<HostAndPort> through,
            Instant ends,
            InstantSource clock,
            Consumer<String> log) {
        this.limits = limits;
        this.waiting = waiting;
        this.net = net;
        this.through = Set.copyOf(through);
        this.ends = ends;
        this.clock = clock;
        this.log = log;
    }

    /** Tunnels to a name end at this port of the loopback. */
    void end(Name name, int port) {
        ports.put(name, port);
    }

    /** Whether a connection to one of these ports came through a tunnel, and not from somewhere else on this machine. */
    boolean isOurs(HttpConnection connection) {
        return ours.contains(connection.remoteAddress().port());
    }

    /** How many there are. */
    int count() {
        return open.get();
    }

    /** Somebody is about to ask for one. */
    void begin(HttpConnection connection) {
        if (waiting.count() >= limits.tunnels()) {
            connection.close();
            return;
        }
        connection.closeHandler(_ -> waiting.end(connection));
        waiting.begin(connection, limits.head());
    }

    /** Somebody asks for one. */
    void take(HttpServerRequest request) {
        waiting.end(request.connection());
        if (!request.method().equals(HttpMethod.CONNECT)) {
            refuse(request, 405, "This proxy takes CONNECT only.");
            return;
        }
        Optional<HostAndPort> asked = HostAndPort.parsed(request.uri());
        if (asked.isEmpty()) {
            refuse(request, 400, "CONNECT names a host and a port.");
            return;
        }
        HostAndPort to = asked.get();
        Optional<Integer> port =
                Name.of(to.host()).filter(_ -> to.port() == HostAndPort.HTTPS).map(name -> ports.getOrDefault(name, 0));
        if (port.isEmpty() && !through.contains(to)) {
            refuse(
                    request,
                    403,
                    "This proxy leads " + Name.GRAPH.host() + " and " + Name.LOGIN.host()
                            + " to a Gatehouse server, and nothing else; --pass-through HOST lets others through.");
        } else if (port.isPresent() && !clock.instant().isBefore(ends)) {
            refuse(request, 503, "The certificates of this proxy held for a day, and have ended; start it again.");
        } else if (open.incrementAndGet() > limits.tunnels()) {
            open.decrementAndGet();
            refuse(request, 503, "There are " + limits.tunnels() + " tunnels already; try again later.");
        } else {
            open(request, to, port);
        }
    }

    private void open(HttpServerRequest request, HostAndPort to, Optional<Integer> port) {
        Future<NetSocket> far =
                port.map(inside -> net.connect(inside, "127.0.0.1")).orElseGet(() -> net.connect(to.port(), to.host()));
        far.onFailure(_ -> {
                    open.decrementAndGet();
                    refuse(request, 502, to.host() + " cannot be reached.");
                })
                .onSuccess(there -> {
                    int own = there.localAddress().port();
                    there.pause();
                    if (port.isPresent()) {
                        ours.add(own);
                    }
                    Runnable gone = once(() -> {
                        ours.remove(own);
                        open.decrementAndGet();
                    });
                    there.closeHandler(_ -> gone.run());
                    request.toNetSocket().onFailure(_ -> there.close()).onSuccess(here -> {
                        if (port.isEmpty()) {
                            log.accept("CONNECT " + to.host() + " - 200");
                        }
                        join(here, there);
                    });
                });
    }

    private static void join(NetSocket here, NetSocket there) {
        Future<Void> _ = here.pipe().to(there).onComplete(_ -> there.close());
        Future<Void> _ = there.pipe().to(here).onComplete(_ -> here.close());
    }

    private static Runnable once(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                work.run();
            }
        };
    }

    private void refuse(HttpServerRequest request, int status, String sentence) {
        log.accept(request.method().name() + " " + shown(request) + " - " + status);
        Future<Void> _ = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Connection", "close")
                .end(sentence + "\n")
                .onComplete(_ -> request.connection().close());
    }

    /** The host that is asked for, where what is asked for is one. */
    private static String shown(HttpServerRequest request) {
        return HostAndPort.parsed(request.uri()).map(HostAndPort::host).orElse("-");
    }
}
