package dev.gatehouse.cli.sink;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a sink is in the server's API. */
final class SinkPath {
    private SinkPath() {}

    static String of(String name) {
        return "sinks/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
