package dev.gatehouse.connect.sink.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Which addresses nothing is sent to unless somebody names the host. */
final class Forbidden {
    /**
     * Where clouds keep metadata and credentials outside of the link-local addresses: AWS, its pods' identities, Google Cloud and
     * Scaleway over IPv6; Azure's wire server, Alibaba Cloud and Oracle Cloud.
     */
    private static final Set<InetAddress> METADATA = literals(
            "fd00:ec2::254",
            "fd00:ec2::23",
            "fd20:ce::254",
            "fd00:42::42",
            "168.63.129.16",
            "100.100.100.200",
            "192.0.0.192");

    private Forbidden() {}

    static boolean is(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address)
                || isOwn(address)) {
            return true;
        }
        if (address instanceof Inet6Address) {
            return carries(address.getAddress());
        }
        // 0.0.0.0/8 is this machine's on Linux, and 255.255.255.255 the link's.
        return address.getAddress()[0] == 0 || address.getHostAddress().equals("255.255.255.255");
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    /**
     * Whether an IPv4 address that must not be reached is in it: NAT64 (RFC 6052, and RFC 8215's prefix by each of its lengths), 6to4
     * (RFC 3056), Teredo (RFC 4380), ISATAP (RFC 5214), translated (RFC 2765) and compatible addresses (RFC 4291).
     */
    private static boolean carries(byte[] six) {
        if (begins(six, 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01)) {
            return leadsTo(six, 6, 7, 9, 10)
                    || leadsTo(six, 7, 9, 10, 11)
                    || leadsTo(six, 9, 10, 11, 12)
                    || leadsTo(six, 12, 13, 14, 15);
        }
        if (begins(six, 0x00, 0x64, 0xff, 0x9b)) {
            return isForbidden(six, 12, 13, 14, 15);
        }
        if (begins(six, 0x20, 0x02)) {
            return isForbidden(six, 2, 3, 4, 5);
        }
        if (begins(six, 0x20, 0x01, 0x00, 0x00)) {
            return isForbidden(inverted(six), 12, 13, 14, 15) || isForbidden(six, 4, 5, 6, 7);
        }
        boolean isatap = (six[8] & 0xfd) == 0 && six[9] == 0 && six[10] == 0x5e && six[11] == (byte) 0xfe;
        boolean translated = isZero(six, 8) && begins(Arrays.copyOfRange(six, 8, 12), 0xff, 0xff, 0x00, 0x00);
        return (isatap || translated || isZero(six, 12)) && isForbidden(six, 12, 13, 14, 15);
    }

    /** Which length the prefix has is not known: where it has another, there are zeros. */
    private static boolean leadsTo(byte[] six, int first, int second, int third, int fourth) {
        return six[first] != 0 && isForbidden(six, first, second, third, fourth);
    }

    private static boolean begins(byte[] six, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (six[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(byte[] six, int until) {
        for (int i = 0; i < until; i++) {
            if (six[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] inverted(byte[] six) {
        byte[] other = six.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) ~other[i];
        }
        return other;
    }

    private static boolean isForbidden(byte[] six, int first, int second, int third, int fourth) {
        try {
            return is(InetAddress.getByAddress(new byte[] {six[first], six[second], six[third], six[fourth]}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Set<InetAddress> literals(String... addresses) {
        return Set.copyOf(Stream.of(addresses).map(InetAddress::ofLiteral).toList());
    }
}
