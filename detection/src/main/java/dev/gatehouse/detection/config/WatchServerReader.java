package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.ServerSettings.WatchServer;
import java.net.URI;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where the server is that watches, for one that only grants. */
final class WatchServerReader {
    private static final String PATH = ServerSchema.SERVER + "." + ServerSchema.WATCH;
    private static final int LARGEST_PORT = 65_535;

    private final Problems problems;

    WatchServerReader(Problems problems) {
        this.problems = problems;
    }

    Optional<WatchServer> read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, PATH, ServerSchema.WATCH_KEYS, problems);
        var url = section.get("url").flatMap(this::url);
        var elsewhere = new Elsewhere(PATH, problems);
        var send = elsewhere.secret(section, "sendTokenFrom", "token");
        var ask = elsewhere.secret(section, "askTokenFrom", "token");
        var caFile = elsewhere.file(section, "caFile");
        return url.isPresent() && send.isPresent() && ask.isPresent()
                ? Optional.of(new WatchServer(url.get(), caFile, send.get(), ask.get()))
                : Optional.empty();
    }

    /** What is wrong is not repeated whole: somebody may have written a password into it. */
    private Optional<String> url(Node node) {
        return Scalars.text(node, PATH + ".url", ConfigType.SERVER_URL, problems)
                .flatMap(text -> {
                    if (!isServer(text)) {
                        bad(
                                node,
                                Quoted.of(PATH + ".url") + " is no address of a server",
                                ConfigType.SERVER_URL,
                                "write it from https:// on, without a user and without a path");
                        return Optional.empty();
                    }
                    return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
                });
    }

    private static boolean isServer(String text) {
        try {
            var uri = URI.create(text);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= LARGEST_PORT
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
    }
}
