package dev.gatehouse.server.signin;

/** The addresses from which people sign in. */
public final class Addresses {
    private static final int GROUPS = 4;

    private Addresses() {}

    /** What belongs to one subscriber: an IPv4 address, or the first 64 bits of an IPv6 address. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(GROUPS, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
