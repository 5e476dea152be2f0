package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.start.StartException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a tunnel leads; the host's letters are small. */
public record HostAndPort(String host, int port) {
    /** The port where none is said. */
    static final int HTTPS = 443;

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.-]{1,253}):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    public HostAndPort {
        requireNonNull(host, "host is null");
    }

    /** Reads both; empty where they are none. */
    static Optional<HostAndPort> parsed(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() && Integer.parseInt(parts.group(2)) <= HIGHEST_PORT
                ? Optional.of(
                        new HostAndPort(parts.group(1).toLowerCase(Locale.ROOT), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /**
     * Reads a host that tools are let through to, whose port may be left out.
     *
     * @throws StartException where tools that are signed in to Gatehouse would show Microsoft their tokens there
     */
    public static HostAndPort passing(String text) {
        HostAndPort read = parsed(text.indexOf(':') < 0 ? text + ":" + HTTPS : text)
                .orElseThrow(() -> new StartException("--pass-through names a host, such as contoso.example"));
        if (MicrosoftHosts.contain(read.host())) {
            throw new StartException("--pass-through " + read.host()
                    + " would lead tools that are signed in to Gatehouse to Microsoft, with their tokens; it is not"
                    + " possible");
        }
        return read;
    }
}
