package dev.gatehouse.connect.sink.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To which addresses something may be sent: none of this machine, none of its own link, none where clouds keep their metadata, unless
 * the host was named. Names are looked up here and nowhere else, so that what was checked is what is connected to. Brokers of Kafka
 * are the exception: those that are named are checked here once, before the client of Kafka is made, which looks names up by itself
 * and goes to all others of which they tell.
 *
 * @param named hosts that may be reached all the same, by the name or address that sinks call them
 */
public record Reach(Set<String> named) {
    public Reach {
        named = named.stream().map(Reach::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Everywhere but to this machine and its link, and to what is named. */
    public static Reach outside(Set<String> named) {
        return new Reach(named);
    }

    /**
     * The addresses of a host.
     *
     * @throws ForbiddenTargetException where one of them must not be reached
     * @throws UnknownHostException where there is none
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        if (host.isBlank()) {
            // Java would take it for this machine.
            throw new UnknownHostException("a host without a name");
        }
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!named.contains(key(host))) {
            for (InetAddress address : found) {
                if (Forbidden.is(address)) {
                    throw new ForbiddenTargetException(host, address.getHostAddress());
                }
            }
        }
        return List.of(found);
    }

    private static String key(String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String rootless = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return rootless.toLowerCase(Locale.ROOT);
    }
}
