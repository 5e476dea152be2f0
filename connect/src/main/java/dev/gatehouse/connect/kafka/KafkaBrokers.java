package dev.gatehouse.connect.kafka;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The brokers of a cluster, and how they are spoken to.
 *
 * @param bootstrap some of them, {@code HOST:PORT} each: they tell of all others, which are reached as they call themselves
 * @param tls whether they are spoken to under TLS
 * @param caFile certificates (PEM) to trust, in place of those that Java trusts
 * @param login who we are to them
 */
public record KafkaBrokers(List<String> bootstrap, boolean tls, Optional<Path> caFile, Optional<KafkaLogin> login) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(?<port>\\d{1,5})");

    public KafkaBrokers {
        bootstrap = List.copyOf(bootstrap);
        requireNonNull(caFile, "caFile is null");
        requireNonNull(login, "login is null");
        if (bootstrap.isEmpty()) {
            throw new IllegalArgumentException("no broker is named; write HOST:PORT of one or more");
        }
        bootstrap.forEach(KafkaBrokers::check);
        if (caFile.isPresent() && !tls) {
            throw new IllegalArgumentException("certificates are of no use without TLS; remove them, or turn TLS on");
        }
    }

    /** Whether it is {@code HOST:PORT}. */
    static boolean isAddress(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.matches() && isPort(matcher.group("port"));
    }

    /** The hosts that are named, with that of who gives tokens. */
    public List<String> hosts() {
        return Stream.concat(
                        bootstrap.stream().map(address -> address.substring(0, address.lastIndexOf(':'))),
                        login.flatMap(KafkaLogin::authority).stream()
                                .map(authority -> authority.tokens().getHost()))
                .toList();
    }

    /** Those that are named, for people. */
    public String words() {
        return String.join(", ", bootstrap);
    }

    private static void check(String address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("the broker " + address + " is not HOST:PORT; write it so");
        }
    }

    private static boolean isPort(String digits) {
        int port = Integer.parseInt(digits);
        return port > 0 && port < 65_536;
    }
}
