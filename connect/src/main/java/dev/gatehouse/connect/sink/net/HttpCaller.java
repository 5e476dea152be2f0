package dev.gatehouse.connect.sink.net;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.detection.data.Printable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP that reach only where they may, follow no redirect, and come to an end. For any number of threads. */
public final class HttpCaller implements AutoCloseable {
    private static final int BODY = 64 * 1024;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm;
    private final Duration patience;
    private final InstantSource clock;
    private final Redaction redaction;

    private HttpCaller(CloseableHttpClient client, Duration patience, InstantSource clock, Redaction redaction) {
        this.client = client;
        this.alarm = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sink-alarm").factory());
        this.patience = patience;
        this.clock = clock;
        this.redaction = redaction;
    }

    /**
     * A caller.
     *
     * @param secrets what no answer may show, however much of a call it repeats
     * @throws IllegalArgumentException where the authorities that are to be trusted cannot be read
     */
    public static HttpCaller of(Reach reach, HttpOptions options, InstantSource clock, Collection<Secret> secrets) {
        return new HttpCaller(
                HttpClientFactory.make(reach, Trust.of(options.caFile()), options.timeout()),
                options.timeout(),
                clock,
                Redaction.of(secrets));
    }

    /**
     * Sends a body.
     *
     * @throws IllegalArgumentException where a header would break out of its line
     * @throws IOException where no whole answer came
     */
    public HttpAnswer post(Endpoint to, Map<String, String> headers, ContentType type, byte[] body) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", to.uri());
        headers.forEach((name, value) -> request.setHeader(HeaderRules.name(name), HeaderRules.value(name, value)));
        request.setEntity(new ByteArrayEntity(body, type));
        AtomicBoolean late = new AtomicBoolean();
        Future<?> watch = watch(() -> {
            late.set(true);
            request.abort();
        });
        Redaction hiding = redaction.and(headers);
        try {
            return call(to, request, hiding);
        } catch (IOException e) {
            if (late.get()) {
                SocketTimeoutException tooLate =
                        new SocketTimeoutException("no whole answer within " + patience.toMillis() / 1000.0 + " s");
                tooLate.initCause(e);
                throw tooLate;
            }
            throw clean(e, hiding);
        } catch (IllegalStateException e) {
            throw new IOException("was closed", e);
        } finally {
            boolean _ = watch.cancel(false);
        }
    }

    /** What is said of an answer that cannot be read may repeat some of it. */
    private static IOException clean(IOException failure, Redaction hiding) {
        String said = failure.getMessage() == null ? "" : failure.getMessage();
        String shown = hiding.of(said);
        return shown.equals(said) ? failure : new IOException(shown);
    }

    private Future<?> watch(Runnable alarmed) throws IOException {
        try {
            return alarm.schedule(alarmed, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("was closed", e);
        }
    }

    private HttpAnswer call(Endpoint to, HttpUriRequestBase request, Redaction hiding) throws IOException {
        ClassicHttpResponse response = ask(to, request);
        boolean read = false;
        try {
            byte[] body = body(response.getEntity());
            HttpAnswer answer = new HttpAnswer(
                    response.getCode(),
                    Optional.ofNullable(response.getFirstHeader("Retry-After"))
                            .map(Header::getValue)
                            .flatMap(text -> RetryAfter.of(text, clock.instant())),
                    hiding.of(HttpAnswer.text(body)));
            read = body.length < BODY;
            return answer;
        } finally {
            leave(request, response, read);
        }
    }

    /** Nothing was sent on a connection that has an answer already: another one is taken, at last one that nobody used. */
    private ClassicHttpResponse ask(Endpoint to, HttpUriRequestBase request) throws IOException {
        for (int left = HttpClientFactory.CONNECTIONS; ; left--) {
            try {
                return client.executeOpen(HttpHost.create(to.uri()), request, null);
            } catch (UnaskedAnswerException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /** A connection with more to come is cut: to read on until it ends might take for ever. */
    private static void leave(HttpUriRequestBase request, ClassicHttpResponse response, boolean read)
            throws IOException {
        if (!read) {
            request.abort();
        }
        try {
            response.close();
        } catch (IOException e) {
            if (read) {
                throw e;
            }
        }
    }

    private static byte[] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        return entity.getContent().readNBytes(BODY);
    }

    /** What it comes to that no whole answer came. */
    public static Outcome.Later unreached(Endpoint to, IOException failure) {
        String what = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Outcome.Later(ForbiddenTargetException.named(to.host(), failure, Printable.shortened(what, 400)));
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
}
