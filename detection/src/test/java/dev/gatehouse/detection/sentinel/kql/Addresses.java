package dev.gatehouse.detection.sentinel.kql;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Compares addresses by the shorter of their prefixes; one of IPv4 is as one of IPv6 that stands for it. */
final class Addresses {
    private static final int V6 = 128;
    private static final int V4 = 32;

    private Addresses() {}

    private record Network(BigInteger address, int prefix) {}

    static Object match(String one, String other) {
        Network left = network(one);
        Network right = network(other);
        if (left.prefix() < 0 || right.prefix() < 0) {
            return Kql.NULL;
        }
        int shift = V6 - Math.min(left.prefix(), right.prefix());
        return left.address().shiftRight(shift).equals(right.address().shiftRight(shift));
    }

    /** The prefix is negative where the text is no address. */
    private static Network network(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9a-fA-F:.]+") || !address.matches(".*[:.].*")) {
            return new Network(BigInteger.ZERO, -1);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            boolean v4 = bytes.length == 4;
            int bits = v4 ? V4 : V6;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            BigInteger number = new BigInteger(1, bytes);
            BigInteger mapped = v4 ? number.add(BigInteger.valueOf(0xffffL).shiftLeft(V4)) : number;
            return new Network(mapped, prefix + V6 - bits);
        } catch (UnknownHostException | NumberFormatException e) {
            return new Network(BigInteger.ZERO, -1);
        }
    }
}
