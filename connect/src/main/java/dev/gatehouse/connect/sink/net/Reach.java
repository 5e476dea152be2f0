package dev.gatehouse.connect.sink.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * To which addresses something may be sent: none of this machine, none of its own link, none where clouds keep their metadata, unless
 * the host was named. Names are looked up here and nowhere else, so that what was checked is what is connected to.
 */
public final class Reach {
    private final Set<String> named;

    private Reach(Set<String> named) {
        this.named = named;
    }

    /**
     * Everywhere but to this machine and its link.
     *
     * @param named hosts that may be reached all the same, by the name or address that sinks call them
     */
    public static Reach outside(Set<String> named) {
        Set<String> lower = new HashSet<>();
        named.forEach(host -> lower.add(key(host)));
        return new Reach(Set.copyOf(lower));
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
