package dev.gatehouse.connect.sink.splunk;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HeaderRules;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP Event Collector.
 *
 * @param url where it listens, without a path of its own
 * @param token what it knows this server by
 * @param index where events are kept; what the token says, where empty
 * @param source the events' source
 * @param host the events' host; whoever calls, where empty
 * @param acknowledge whether to ask if events were indexed, for which the token has to have indexer acknowledgement
 * @param acknowledgeWithin how long that may take
 * @param batch how many messages go in one call, at most
 */
public record SplunkSettings(
        Endpoint url,
        Secret token,
        Optional<String> index,
        String source,
        Optional<String> host,
        boolean acknowledge,
        Duration acknowledgeWithin,
        int batch,
        HttpOptions http) {
    private static final int LARGEST_BATCH = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern INDEX = Pattern.compile("[a-z0-9_][a-z0-9_-]{0,79}");
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public SplunkSettings {
        requireNonNull(url, "url is null");
        requireNonNull(token, "token is null");
        requireNonNull(http, "http is null");
        String path = url.uri().getPath();
        if (url.uri().getRawQuery() != null || (path != null && path.contains("/services/collector"))) {
            throw new IllegalArgumentException(
                    "url is the address of the collector alone, such as https://splunk.contoso.example:8088");
        }
        HeaderRules.value("Authorization", token.value());
        if (index.isPresent() && !INDEX.matcher(index.get()).matches()) {
            throw new IllegalArgumentException(
                    "index is the name of an index of Splunk: small letters, digits, _ and -");
        }
        if (!NAME.matcher(source).matches()
                || (host.isPresent() && !NAME.matcher(host.get()).matches())) {
            throw new IllegalArgumentException("source and host are of printable ASCII characters without blanks");
        }
        if (!acknowledgeWithin.isPositive() || acknowledgeWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("acknowledgeWithin is between a moment and 10 minutes, such as 2m");
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("batch is between 1 and " + LARGEST_BATCH);
        }
    }

    /** As the token says, with acknowledgement. */
    public SplunkSettings(Endpoint url, Secret token) {
        this(
                url,
                token,
                Optional.empty(),
                "gatehouse",
                Optional.empty(),
                true,
                Duration.ofMinutes(2),
                100,
                HttpOptions.DEFAULT);
    }
}
