package dev.gatehouse.server.http;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By which of Microsoft's names a tool asked that {@code gatehouse graph-proxy} led here. A header says so; {@code Host} names the
 * server as ever. Anybody can send the header, so it is believed of these names only, and what it changes is in the answer to
 * whoever sent it: which of these names the documents for tools show. Where a browser is sent to, it does not change.
 */
public final class AskedName {
    /** The header. */
    public static final String HEADER = "Gatehouse-Asked-Name";

    /** Where tools call Microsoft Graph. */
    public static final String GRAPH = "graph.microsoft.com";

    /** Where tools get their tokens. */
    public static final String LOGIN = "login.microsoftonline.com";

    /** Both. */
    public static final Set<String> ALL = Set.of(GRAPH, LOGIN);

    private AskedName() {}

    /** The name that the headers of a request give; empty where they give none, or what is none of these. */
    public static Optional<String> of(MultiMap headers) {
        List<String> given = headers.getAll(HEADER);
        return given.size() == 1 ? Optional.of(given.getFirst()).filter(ALL::contains) : Optional.empty();
    }

    /** Whether the headers of a request give a name; then it must be one of these. */
    static boolean isGiven(MultiMap headers) {
        return headers.contains(HEADER);
    }
}
