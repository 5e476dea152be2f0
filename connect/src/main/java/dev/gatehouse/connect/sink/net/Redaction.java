package dev.gatehouse.connect.sink.net;

import dev.gatehouse.connect.sink.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes out of an answer what was secret in the call, for some servers repeat what they were sent. */
record Redaction(List<String> secrets) {
    /** Shorter ones are no secrets, and would tear holes into words. */
    private static final int SHORTEST = 6;

    private static final String HIDDEN = "(secret)";

    static Redaction of(Collection<Secret> secrets) {
        return new Redaction(longestFirst(secrets.stream()
                .map(Secret::value)
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))));
    }

    /** With what a call authenticates by. */
    Redaction and(Map<String, String> headers) {
        return new Redaction(longestFirst(Stream.concat(
                secrets.stream(),
                headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                        .map(header ->
                                header.getValue().substring(header.getValue().indexOf(' ') + 1)))));
    }

    private static List<String> longestFirst(Stream<String> secrets) {
        return secrets.filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String of(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, HIDDEN);
        }
        return clean;
    }
}
