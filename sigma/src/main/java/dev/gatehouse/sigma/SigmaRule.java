package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that was read and checked: every name in its conditions exists, every modifier is known.
 *
 * @param id from {@code id:}, or made of title and file where that is absent
 * @param name the rule's unique name for correlations
 * @param searches the named searches in the order of the file
 * @param conditions the conditions, joined with OR
 * @param level {@link Level#MEDIUM} where the file names none
 * @param status empty where the file names none
 * @param custom the map {@code custom:} as plain data
 * @param extra the other keys of the document that Sigma does not define, as plain data
 * @param line the document's first line
 * @param sha256 the digest of the document's text
 */
public record SigmaRule(
        RuleId id,
        Optional<String> name,
        String title,
        LogSource logSource,
        Map<String, Search> searches,
        List<Condition> conditions,
        Level level,
        String status,
        List<String> tags,
        String description,
        List<String> falsePositives,
        List<String> references,
        Map<String, Object> custom,
        Map<String, Object> extra,
        String file,
        int line,
        String sha256) {
    public SigmaRule {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
        requireNonNull(logSource, "logSource is null");
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        conditions = List.copyOf(conditions);
        requireNonNull(level, "level is null");
        requireNonNull(status, "status is null");
        tags = List.copyOf(tags);
        requireNonNull(description, "description is null");
        falsePositives = List.copyOf(falsePositives);
        references = List.copyOf(references);
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        requireNonNull(file, "file is null");
        requireNonNull(sha256, "sha256 is null");
    }

    /** The same rule with other searches; the names must be those of the old ones. */
    public SigmaRule withSearches(Map<String, Search> replaced) {
        if (!replaced.keySet().equals(searches.keySet())) {
            throw new IllegalArgumentException("the names of the searches differ: " + replaced.keySet());
        }
        return new SigmaRule(
                id,
                name,
                title,
                logSource,
                replaced,
                conditions,
                level,
                status,
                tags,
                description,
                falsePositives,
                references,
                custom,
                extra,
                file,
                line,
                sha256);
    }

    /** The same rule with every field test replaced by what the rewriter makes of it. */
    public SigmaRule rewritten(RuleRewriter rewriter) {
        Map<String, Search> replaced = new LinkedHashMap<>();
        searches.forEach((key, search) -> replaced.put(key, rewritten(search, rewriter)));
        return withSearches(replaced);
    }

    private Search rewritten(Search search, RuleRewriter rewriter) {
        return switch (search) {
            case Search.AllOf all ->
                new Search.AllOf(all.parts().stream()
                        .map(part -> rewritten(part, rewriter))
                        .toList());
            case Search.AnyOf any ->
                new Search.AnyOf(any.parts().stream()
                        .map(part -> rewritten(part, rewriter))
                        .toList());
            case Search.FieldTest test -> rewriter.rewrite(logSource, test);
            case Search.Keywords keywords -> keywords;
        };
    }
}
