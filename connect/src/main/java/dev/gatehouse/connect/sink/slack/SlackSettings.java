package dev.gatehouse.connect.sink.slack;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.Optional;

/**
 * An incoming webhook of Slack.
 *
 * @param url its address, which is a secret
 * @param template what a message says below its title, in Slack's own markup; the alert's summary, where empty
 */
public record SlackSettings(Endpoint url, Optional<Template> template, HttpOptions http) {
    public SlackSettings {
        requireNonNull(url, "url is null");
        requireNonNull(template, "template is null");
        requireNonNull(http, "http is null");
        if (!url.isSecure()) {
            throw new IllegalArgumentException("url begins with https://, as Slack shows it");
        }
    }

    /** With the alert's summary. */
    public SlackSettings(Endpoint url) {
        this(url, Optional.empty(), HttpOptions.DEFAULT);
    }
}
