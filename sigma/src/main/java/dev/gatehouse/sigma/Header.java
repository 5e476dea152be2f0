package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every Sigma document says of itself.
 *
 * @param id from {@code id:}, or made of title and file where that is absent
 * @param name the unique name by which others refer to it
 * @param level {@link Level#MEDIUM} where the file names none
 * @param status empty where the file names none
 * @param custom the map {@code custom:} as plain data
 * @param extra the other keys of the document that Sigma does not define, as plain data
 * @param line the document's first line
 * @param sha256 the digest of the document's text
 */
public record Header(
        RuleId id,
        Optional<String> name,
        String title,
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
    public Header {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(title, "title is null");
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
}
