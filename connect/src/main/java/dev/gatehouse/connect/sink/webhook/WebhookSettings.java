package dev.gatehouse.connect.sink.webhook;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HeaderRules;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A webhook.
 *
 * @param secrets what it is signed with, each {@code whsec_} and the Base64 of 24 to 64 bytes; several while one replaces another
 * @param headers further headers
 * @param secretHeaders further headers whose values are nobody's business
 * @param batch how many messages go in one call; with 1, the body is the message and no list
 */
public record WebhookSettings(
        Endpoint url,
        List<Secret> secrets,
        Map<String, String> headers,
        Map<String, Secret> secretHeaders,
        int batch,
        HttpOptions http) {
    private static final int MOST_SECRETS = 5;
    private static final int LARGEST_BATCH = 1000;
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "x-api-key", "api-key");

    public WebhookSettings {
        requireNonNull(url, "url is null");
        secrets = List.copyOf(secrets);
        headers = Map.copyOf(headers);
        secretHeaders = Map.copyOf(secretHeaders);
        requireNonNull(http, "http is null");
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw new IllegalArgumentException(
                    "secretFrom names 1 to " + MOST_SECRETS + " secrets that the webhook is signed with");
        }
        Signer.of(secrets);
        headers.forEach((name, value) -> {
            check(name, value);
            if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "header " + name + " is a secret: give it under headersFrom, as " + name + ": env:NAME");
            }
        });
        secretHeaders.forEach((name, value) -> check(name, value.value()));
        for (String name : secretHeaders.keySet()) {
            if (headers.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                throw new IllegalArgumentException("header " + name + " is given twice");
            }
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("batch is between 1 and " + LARGEST_BATCH);
        }
    }

    /** One message a call, and no further headers. */
    public WebhookSettings(Endpoint url, List<Secret> secrets) {
        this(url, secrets, Map.of(), Map.of(), 1, HttpOptions.DEFAULT);
    }

    private static void check(String name, String value) {
        if (HeaderRules.isOwned(HeaderRules.name(name))
                || name.toLowerCase(Locale.ROOT).startsWith("webhook-")) {
            throw new IllegalArgumentException("header " + name + " is set by the call itself: leave it out");
        }
        HeaderRules.value(name, value);
    }
}
