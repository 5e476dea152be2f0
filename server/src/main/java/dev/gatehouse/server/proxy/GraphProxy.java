package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.start.StartException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.NetClientOptions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A proxy by which tools that know no other hosts than Microsoft's reach a Gatehouse server. */
public final class GraphProxy implements AutoCloseable {
    private static final int START_SECONDS = 20;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int TO_SERVER = 64;
    private static final int QUEUE = 1_000;
    private static final int SERVER_KEEPS_SECONDS = 30;

    private final Vertx vertx;
    private final DayAuthority authority;
    private final Loopback listen;
    private final int port;

    /**
     * What it is to be.
     *
     * @param passThrough hosts that are reached through it as without it, with their ports
     * @param log is told of each request: method, host, path and status
     */
    public record Plan(
            Loopback listen,
            ServerPlace server,
            Set<HostAndPort> passThrough,
            SecureRandom random,
            InstantSource clock,
            Consumer<String> log) {
        public Plan {
            requireNonNull(listen, "listen is null");
            requireNonNull(server, "server is null");
            requireNonNull(random, "random is null");
            requireNonNull(clock, "clock is null");
            requireNonNull(log, "log is null");
            passThrough = Set.copyOf(passThrough);
        }
    }

    private GraphProxy(Vertx vertx, DayAuthority authority, Loopback listen, int port) {
        this.vertx = vertx;
        this.authority = authority;
        this.listen = listen;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @throws StartException where it cannot listen, or the server does not answer
     */
    public static GraphProxy start(Plan plan) {
        return start(plan, Limits.USUAL);
    }

    static GraphProxy start(Plan plan, Limits limits) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            return start(vertx, plan, limits);
        } catch (RuntimeException e) {
            end(vertx);
            throw e;
        }
    }

    private static GraphProxy start(Vertx vertx, Plan plan, Limits limits) {
        HttpClient client =
                vertx.createHttpClient(toServer(plan.server(), limits), new PoolOptions().setHttp1MaxSize(TO_SERVER));
        ServerKeys keys = new ServerKeys(client, plan.clock());
        await(keys.ask(), "no Gatehouse server that issues tokens answers at " + plan.server());
        DayAuthority authority = DayAuthority.make(plan.random(), plan.clock().instant());
        Tunnels tunnels = new Tunnels(
                limits,
                new Waiting(vertx),
                vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS)),
                plan.passThrough(),
                authority.ends(),
                plan.clock(),
                plan.log());
        for (Name name : Name.values()) {
            Inside inside = new Inside(
                    name,
                    limits,
                    new Waiting(vertx),
                    new Bearers(keys),
                    new Forwarding(client, limits),
                    plan.clock(),
                    plan.log());
            tunnels.end(name, inside(vertx, name, limits, authority, tunnels, inside));
        }
        HttpServer outer = vertx.createHttpServer(options(limits)
                        .setHost(plan.listen().address().getHostAddress())
                        .setPort(plan.listen().port()))
                .connectionHandler(tunnels::begin)
                .requestHandler(tunnels::take);
        HttpServer listening = await(
                outer.listen(),
                "cannot listen at " + plan.listen().url(plan.listen().port()));
        return new GraphProxy(vertx, authority, plan.listen(), listening.actualPort());
    }

    /** What a tool is told as its proxy. */
    public String url() {
        return listen.url(port);
    }

    /** The certificate that a tool must trust, as PEM. */
    public String certificate() {
        return authority.pem();
    }

    @Override
    public void close() {
        end(vertx);
    }

    private static int inside(
            Vertx vertx, Name name, Limits limits, DayAuthority authority, Tunnels tunnels, Inside inside) {
        HttpServer server = vertx.createHttpServer(options(limits)
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setSsl(true)
                        .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                        .setKeyCertOptions(authority.of(name))
                        .setSslHandshakeTimeout(limits.head().toMillis())
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setHandle100ContinueAutomatically(true))
                .connectionHandler(connection -> {
                    if (tunnels.isOurs(connection)) {
                        inside.begin(connection);
                    } else {
                        connection.close();
                    }
                })
                .requestHandler(inside::take);
        return await(server.listen(), "cannot listen on the loopback").actualPort();
    }

    private static HttpServerOptions options(Limits limits) {
        return new HttpServerOptions()
                .setMaxHeaderSize(Limits.HEAD_SIZE)
                .setMaxInitialLineLength(Limits.HEAD_SIZE)
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setIdleTimeout(Math.toIntExact(limits.idle().toMillis() * 2))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    private static HttpClientOptions toServer(ServerPlace server, Limits limits) {
        HttpClientOptions options = server.secured();
        options.setDefaultHost(server.host())
                .setDefaultPort(server.port())
                .setUseAlpn(false)
                .setKeepAlive(true)
                .setKeepAliveTimeout(SERVER_KEEPS_SECONDS)
                .setPipelining(false)
                .setMaxHeaderSize(Limits.HEAD_SIZE)
                .setMaxWaitQueueSize(QUEUE)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(Math.toIntExact(limits.idle().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return options;
    }

    private static void end(Vertx vertx) {
        try {
            Void _ = vertx.close().toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the proxy does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> future, String otherwise) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartException(otherwise + ": " + reason(e), e);
        } catch (TimeoutException e) {
            throw new StartException(otherwise + " within " + START_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("the start was interrupted", e);
        }
    }

    private static String reason(ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
