package dev.gatehouse.connect.sink.sumo;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HeaderRules;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP source of Sumo Logic.
 *
 * @param url the source's own address, which is a secret
 * @param category the source category; what the source says, where empty
 * @param sourceName the source name; likewise
 * @param sourceHost the source host; likewise
 * @param fields metadata of every line
 * @param batch how many messages go in one call, at most
 */
public record SumoSettings(
        Endpoint url,
        Optional<String> category,
        Optional<String> sourceName,
        Optional<String> sourceHost,
        Map<String, String> fields,
        int batch,
        HttpOptions http) {
    private static final int LARGEST_BATCH = 1000;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_]{1,255}");
    private static final Pattern VALUE =
            Pattern.compile("[\\x21-\\x7e&&[^,=]]([\\x20-\\x7e&&[^,=]]{0,198}[\\x21-\\x7e&&[^,=]])?");

    public SumoSettings {
        requireNonNull(url, "url is null");
        if (!url.isSecure()) {
            throw new IllegalArgumentException("url begins with https://, as Sumo Logic shows it");
        }
        category.ifPresent(value -> HeaderRules.value("category", value));
        sourceName.ifPresent(value -> HeaderRules.value("sourceName", value));
        sourceHost.ifPresent(value -> HeaderRules.value("sourceHost", value));
        fields = Map.copyOf(fields);
        fields.forEach((field, value) -> {
            if (!FIELD.matcher(field).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "fields are of letters, digits and _, with values of up to 200 printable ASCII"
                                + " characters without comma and =");
            }
        });
        requireNonNull(http, "http is null");
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("batch is between 1 and " + LARGEST_BATCH);
        }
    }

    /** As the source is set up. */
    public SumoSettings(Endpoint url) {
        this(url, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), 100, HttpOptions.DEFAULT);
    }
}
