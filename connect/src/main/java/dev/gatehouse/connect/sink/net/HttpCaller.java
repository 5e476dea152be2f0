package dev.gatehouse.connect.sink.net;

import dev.gatehouse.connect.sink.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Calls over HTTP that reach only where they may, follow no redirect, and come to an end. For any number of threads. */
public final class HttpCaller implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int BODY = 64 * 1024;
    private static final Timeout CONNECT = Timeout.ofSeconds(10);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm;
    private final Duration patience;
    private final InstantSource clock;

    private HttpCaller(CloseableHttpClient client, Duration patience, InstantSource clock) {
        this.client = client;
        this.alarm = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sink-alarm").factory());
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * A caller.
     *
     * @param tls whom it trusts
     * @param patience how long a call may take altogether
     */
    public static HttpCaller of(Reach reach, SSLContext tls, Duration patience, InstantSource clock) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Addresses(reach))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.of(patience))
                        .setTimeToLive(Timeout.ofMinutes(5))
                        .build())
                .build();
        var client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .setResponseTimeout(Timeout.of(patience))
                        .build())
                .setUserAgent("Gatehouse")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        return new HttpCaller(client, patience, clock);
    }

    /**
     * Sends a body.
     *
     * @throws IOException where no whole answer came
     */
    public HttpAnswer post(URI to, Map<String, String> headers, ContentType type, byte[] body) throws IOException {
        var request = new HttpUriRequestBase("POST", to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, type));
        Future<?> late = alarm.schedule(request::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, this::answer);
        } finally {
            boolean _ = late.cancel(false);
        }
    }

    /** What it comes to that no whole answer came. */
    public static Outcome.Later unreached(URI to, IOException failure) {
        String what = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Outcome.Later(to.getHost() + ": " + what);
    }

    private HttpAnswer answer(ClassicHttpResponse response) throws IOException {
        return new HttpAnswer(
                response.getCode(),
                Optional.ofNullable(response.getFirstHeader("Retry-After"))
                        .map(Header::getValue)
                        .flatMap(text -> retryAfter(text, clock.instant())),
                body(response.getEntity()));
    }

    private static String body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream in = entity.getContent()) {
            return HttpAnswer.text(in.readNBytes(BODY));
        }
    }

    /** Seconds, or a moment (RFC 9110, section 10.2.3); empty where it is neither. */
    static Optional<Duration> retryAfter(String text, Instant now) {
        String plain = text.strip();
        if (plain.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(plain)));
        }
        try {
            Instant then = ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        var _ = alarm.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new IllegalStateException("closing connections does not fail", e);
        }
    }

    private record Addresses(Reach reach) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return reach.resolve(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
