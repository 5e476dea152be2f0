package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What people said of a sink through the server, or what is wrong with it.
 *
 * @param declared the sink, without secrets: those are told apart from it; empty where something is wrong
 */
public record SaidSink(Optional<DeclaredSink> declared, List<ConfigProblem> problems) {
    public SaidSink {
        requireNonNull(declared, "declared is null");
        problems = List.copyOf(problems);
    }

    /**
     * Reads it.
     *
     * @param what what it is called in messages
     * @param json an entry of {@code sinks} as JSON, which is YAML as well
     */
    public static SaidSink read(String what, String json) {
        var problems = new Problems(what);
        var sinks = new YamlText(what, "[" + json + "]", problems)
                .compose()
                .map(new SinksReader(problems, false)::read)
                .orElse(List.of());
        var found = problems.all();
        return new SaidSink(found.isEmpty() ? sinks.stream().findFirst() : Optional.empty(), found);
    }

    /** The mistake that a sink leads elsewhere than when its secrets were given, and they are not given again. */
    public static List<ConfigProblem> keptSecrets(String what) {
        return List.of(new ConfigProblem(
                ConfigProblem.Code.CONTRADICTION,
                "its type or one of its own keys differs from before, and its secrets were not given for that",
                Origin.of(what),
                "all its secrets",
                "give its secrets again"));
    }

    /** The mistake that a sink of its kind has no secret of that name. */
    public static List<ConfigProblem> strangeSecret(String what, String name) {
        return List.of(new ConfigProblem(
                ConfigProblem.Code.UNKNOWN_KEY,
                "there is no secret " + Quoted.of(name),
                Origin.of(what),
                "the name of a key that ends in From, without that",
                "remove it"));
    }
}
