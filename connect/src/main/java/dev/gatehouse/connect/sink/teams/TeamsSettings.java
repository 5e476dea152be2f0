package dev.gatehouse.connect.sink.teams;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.Optional;

/**
 * A workflow of Power Automate that posts what it is sent to a channel or chat.
 *
 * @param url its address, which is a secret
 * @param template what a message says below its title, as plain text; the alert's summary, where empty
 */
public record TeamsSettings(Endpoint url, Optional<Template> template, HttpOptions http) {
    public TeamsSettings {
        requireNonNull(url, "url is null");
        requireNonNull(template, "template is null");
        requireNonNull(http, "http is null");
        if (!url.isSecure()) {
            throw new IllegalArgumentException("url begins with https://, as the workflow shows it");
        }
    }

    /** With the alert's summary. */
    public TeamsSettings(Endpoint url) {
        this(url, Optional.empty(), HttpOptions.DEFAULT);
    }
}
