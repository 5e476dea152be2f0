package dev.gatehouse.connect.sink.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.regex.Pattern;

/**
 * A data collection rule of Azure Monitor, and who may write to it.
 *
 * @param tenantId the directory in which the application is
 * @param clientId the application
 * @param clientSecret the value of one of its secrets
 * @param endpoint the rule's own logs ingestion endpoint, or that of a data collection endpoint
 * @param immutableId the rule's immutable id
 * @param stream the rule's stream
 * @param authority who gives tokens; another one in clouds of their own
 * @param scope what tokens are asked for; another one in clouds of their own
 * @param batch how many rows go in one call, at most
 */
public record SentinelSettings(
        String tenantId,
        String clientId,
        Secret clientSecret,
        Endpoint endpoint,
        String immutableId,
        String stream,
        Endpoint authority,
        String scope,
        int batch,
        HttpOptions http) {
    /** Of the public cloud. */
    public static final Endpoint PUBLIC_AUTHORITY = Endpoint.secure("https://login.microsoftonline.com");

    /** Of the public cloud. */
    public static final String PUBLIC_SCOPE = "https://monitor.azure.com/.default";

    /** The stream of the rule that the documentation gives. */
    public static final String STREAM = "Custom-Gatehouse";

    private static final int LARGEST_BATCH = 1000;
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");
    private static final Pattern CLIENT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern RULE = Pattern.compile("dcr-[0-9a-f]{32}");
    private static final Pattern STREAMS = Pattern.compile("Custom-[A-Za-z0-9_-]{1,100}");
    private static final Pattern SCOPE = Pattern.compile("https://[A-Za-z0-9.-]+/{1,2}\\.default");

    public SentinelSettings {
        requireNonNull(clientSecret, "clientSecret is null");
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(authority, "authority is null");
        requireNonNull(http, "http is null");
        check(TENANT, tenantId, "tenantId is the directory (tenant) id of the application, or a domain of the tenant");
        check(CLIENT, clientId, "clientId is the application (client) id, as in 00001111-aaaa-2222-bbbb-3333cccc4444");
        check(RULE, immutableId, "immutableId is that of the data collection rule: dcr- and 32 hexadecimal digits");
        check(STREAMS, stream, "stream is one that the data collection rule declares, such as " + STREAM);
        check(SCOPE, scope, "scope is such as " + PUBLIC_SCOPE);
        if (clientSecret.value().isBlank()) {
            throw new IllegalArgumentException("clientSecretFrom leads to nothing");
        }
        if (!endpoint.isSecure() || !authority.isSecure()) {
            throw new IllegalArgumentException("endpoint and authority begin with https://");
        }
        if (endpoint.uri().getRawQuery() != null
                || (endpoint.uri().getPath() != null && endpoint.uri().getPath().contains("/dataCollectionRules"))) {
            throw new IllegalArgumentException(
                    "endpoint is the logs ingestion endpoint alone, such as https://name.region-1.ingest.monitor.azure.com");
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("batch is between 1 and " + LARGEST_BATCH);
        }
    }

    /** In the public cloud. */
    public SentinelSettings(
            String tenantId, String clientId, Secret clientSecret, Endpoint endpoint, String immutableId) {
        this(
                tenantId,
                clientId,
                clientSecret,
                endpoint,
                immutableId,
                STREAM,
                PUBLIC_AUTHORITY,
                PUBLIC_SCOPE,
                100,
                HttpOptions.DEFAULT);
    }

    private static void check(Pattern pattern, String text, String remedy) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(remedy);
        }
    }
}
