package dev.gatehouse.sigma;

import java.util.Optional;

/** An address of 128 bits; an IPv4 address is held as its IPv4-mapped IPv6 address. */
record IpAddress(long high, long low) {
    /** The longest text that can be an address. */
    static final int LONGEST = 45;

    private static final long MAPPED = 0xffff_0000_0000L;

    /** Reads an address in its usual notations; no names, no ports, no zones. */
    static Optional<IpAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.indexOf(':') < 0) {
            long v4 = v4(text);
            return v4 < 0 ? Optional.empty() : Optional.of(new IpAddress(0, MAPPED | v4));
        }
        return v6(text);
    }

    boolean isV4() {
        return high == 0 && (low & ~0xffff_ffffL) == MAPPED;
    }

    /** Whether the first {@code prefix} bits are those of {@code base}. */
    boolean isIn(IpAddress base, int prefix) {
        return same(high, base.high, Math.min(prefix, 64)) && same(low, base.low, prefix - 64);
    }

    private static boolean same(long left, long right, int bits) {
        return bits <= 0 || (left ^ right) >>> (64 - bits) == 0;
    }

    private static long v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return -1;
        }
        long address = 0;
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return -1;
            }
            int octet = Integer.parseInt(part);
            if (octet > 255) {
                return -1;
            }
            address = address << 8 | octet;
        }
        return address;
    }

    private static Optional<IpAddress> v6(String text) {
        String groups = text;
        if (text.indexOf('.') >= 0) {
            int colon = text.lastIndexOf(':');
            long v4 = v4(text.substring(colon + 1));
            if (v4 < 0) {
                return Optional.empty();
            }
            groups = text.substring(0, colon + 1) + Long.toHexString(v4 >>> 16) + ":" + Long.toHexString(v4 & 0xffff);
        }
        int gap = groups.indexOf("::");
        if (gap < 0) {
            long[] all = groups(groups);
            return all.length == 8 ? Optional.of(of(all, new long[0])) : Optional.empty();
        }
        long[] left = groups(groups.substring(0, gap));
        long[] right = groups(groups.substring(gap + 2));
        boolean wrong = isWrong(left) || isWrong(right);
        return wrong || left.length + right.length > 7 ? Optional.empty() : Optional.of(of(left, right));
    }

    private static boolean isWrong(long[] groups) {
        return groups.length == 1 && groups[0] < 0;
    }

    private static IpAddress of(long[] left, long[] right) {
        long[] groups = new long[8];
        System.arraycopy(left, 0, groups, 0, left.length);
        System.arraycopy(right, 0, groups, 8 - right.length, right.length);
        return new IpAddress(
                groups[0] << 48 | groups[1] << 32 | groups[2] << 16 | groups[3],
                groups[4] << 48 | groups[5] << 32 | groups[6] << 16 | groups[7]);
    }

    /** The groups between colons; one negative number where the text has anything else. */
    private static long[] groups(String text) {
        if (text.isEmpty()) {
            return new long[0];
        }
        String[] parts = text.split(":", -1);
        long[] groups = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            boolean hex = !parts[i].isEmpty()
                    && parts[i].length() <= 4
                    && parts[i].chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
            if (!hex) {
                return new long[] {-1};
            }
            groups[i] = Long.parseLong(parts[i], 16);
        }
        return groups;
    }
}
