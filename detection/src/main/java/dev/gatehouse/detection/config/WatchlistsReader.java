package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the watchlists: names, each with a list of values. */
final class WatchlistsReader {
    private static final String PATH = "watchlists";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private final Problems problems;

    WatchlistsReader(Problems problems) {
        this.problems = problems;
    }

    Watchlists read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.WATCHLISTS, Scalars.kind(node));
            return Watchlists.NONE;
        }
        var lists = new LinkedHashMap<String, List<String>>();
        for (var tuple : mapping.getValue()) {
            Scalars.key(tuple.getKeyNode(), PATH, problems).ifPresent(name -> {
                var values = values(tuple, name);
                if (!NAME.matcher(name).matches()) {
                    badName(tuple.getKeyNode(), name);
                } else if (lists.putIfAbsent(Watchlists.key(name), values) != null) {
                    Section.repeated(tuple.getKeyNode(), name, problems);
                }
            });
        }
        return new Watchlists(lists);
    }

    private List<String> values(NodeTuple tuple, String name) {
        var path = PATH + "." + name;
        return Lists.of(tuple.getValueNode(), path, ConfigType.TEXT, problems).stream()
                .flatMap(item -> Scalars.text(item, "an entry of " + path, ConfigType.TEXT, problems).stream())
                .toList();
    }

    private void badName(Node key, String name) {
        var message = Quoted.of(name) + " is no name for a watchlist";
        var expected = "letters, digits, \".\", \"_\" and \"-\", at most 100";
        problems.add(Code.BAD_VALUE, problems.origin(key), message, expected, "choose another name");
    }
}
