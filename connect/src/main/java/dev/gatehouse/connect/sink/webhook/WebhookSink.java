package dev.gatehouse.connect.sink.webhook;

import dev.gatehouse.connect.sink.Delivery;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;

/** Posts signed JSON to an address, as Standard Webhooks 1.0.0 says. */
public final class WebhookSink implements Sink {
    private static final ContentType JSON = ContentType.create("application/json");
    private static final int BYTES = 4 << 20;

    private final WebhookSettings settings;
    private final Signer signer;
    private final HttpCaller caller;
    private final InstantSource clock;

    /**
     * A sink.
     *
     * @throws IllegalArgumentException where the file of authorities cannot be read
     */
    public WebhookSink(WebhookSettings settings, Reach reach, InstantSource clock) {
        this.settings = settings;
        this.signer = Signer.of(settings.secrets());
        this.clock = clock;
        List<Secret> secrets = new ArrayList<>(settings.url().secrets());
        secrets.addAll(settings.secrets());
        secrets.addAll(settings.secretHeaders().values());
        this.caller = HttpCaller.of(reach, settings.http(), clock, secrets);
    }

    @Override
    public int most() {
        return settings.batch();
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        return Delivery.of(
                Delivery.parts(messages.stream().map(Written::of).toList(), settings.batch(), BYTES, Written::bytes),
                part -> send(settings.batch() == 1 ? Call.of(part.getFirst()) : Call.of(part)));
    }

    private Outcome send(Call call) {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        try {
            return caller.post(settings.url(), headers(call, body), JSON, body).outcome(settings.url());
        } catch (IOException e) {
            return HttpCaller.unreached(settings.url(), e);
        }
    }

    private Map<String, String> headers(Call call, byte[] body) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new HashMap<>(settings.headers());
        settings.secretHeaders().forEach((name, value) -> headers.put(name, value.value()));
        headers.put("webhook-id", call.id());
        headers.put("webhook-timestamp", Long.toString(now));
        headers.put("webhook-signature", signer.sign(call.id(), now, body));
        return headers;
    }

    @Override
    public void close() {
        caller.close();
    }
}
