package dev.gatehouse.connect.sink.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * To which addresses something may be sent: none of this machine, none of its own link (where clouds keep their metadata), unless
 * the host was named. Names are looked up here and nowhere else, so that what was checked is what is connected to.
 */
public final class Reach {
    /** AWS gives its metadata there over IPv6: a unique local address, unlike IPv4's. */
    private static final String CLOUD_METADATA = "fd00:ec2:0:0:0:0:0:254";

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
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!named.contains(key(host))) {
            for (InetAddress address : found) {
                if (isForbidden(address)) {
                    throw new ForbiddenTargetException(host, address.getHostAddress());
                }
            }
        }
        return List.of(found);
    }

    static boolean isForbidden(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.getHostAddress().equals(CLOUD_METADATA)) {
            return true;
        }
        if (address instanceof Inet6Address six) {
            return carried(six.getAddress());
        }
        // 0.0.0.0/8 is this machine's on Linux, and 255.255.255.255 the link's.
        return address.getAddress()[0] == 0 || address.getHostAddress().equals("255.255.255.255");
    }

    /** Whether an IPv4 address that must not be reached is in it, as in NAT64 (RFC 6052), 6to4 (RFC 3056) and the like. */
    private static boolean carried(byte[] six) {
        if (six[0] == 0x00 && six[1] == 0x64 && six[2] == (byte) 0xff && six[3] == (byte) 0x9b) {
            return isForbiddenFour(six, 12);
        }
        if (six[0] == 0x20 && six[1] == 0x02) {
            return isForbiddenFour(six, 2);
        }
        for (int i = 0; i < 12; i++) {
            if (six[i] != 0) {
                return false;
            }
        }
        return isForbiddenFour(six, 12);
    }

    private static boolean isForbiddenFour(byte[] six, int from) {
        try {
            return isForbidden(InetAddress.getByAddress(Arrays.copyOfRange(six, from, from + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static String key(String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return plain.toLowerCase(Locale.ROOT);
    }
}
