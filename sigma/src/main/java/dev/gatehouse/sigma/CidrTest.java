package dev.gatehouse.sigma;

import java.util.Optional;

/**
 * The modifier {@code cidr}: the value is an address in a network. An IPv4-mapped IPv6 address counts as the IPv4
 * address; bits beyond the prefix are ignored, and a network without a prefix is one address.
 */
record CidrTest(String network, IpAddress base, int prefix) implements ValueTest {
    static Optional<ValueTest> of(String network, Flaws flaws) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        Optional<IpAddress> base = IpAddress.parse(address);
        if (base.isEmpty()) {
            flaws.add("cidr-wrong", "'" + network + "' is not a network", "write it as 10.0.0.0/8 or 2001:db8::/32");
            return Optional.empty();
        }
        int bits = base.get().isV4() ? 32 : 128;
        int prefix = slash < 0 ? bits : prefix(network.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            flaws.add(
                    "cidr-wrong",
                    "the prefix of '" + network + "' is not between 0 and " + bits,
                    "write it as 10.0.0.0/8 or 2001:db8::/32");
            return Optional.empty();
        }
        return Optional.of(new CidrTest(network, base.get(), prefix + 128 - bits));
    }

    private static int prefix(String digits) {
        boolean number = !digits.isEmpty()
                && digits.length() <= 3
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }

    @Override
    public boolean holds(Text text) {
        int length = text.end() - text.start();
        return length <= IpAddress.LONGEST
                && IpAddress.parse(text.string())
                        .filter(address -> address.isIn(base, prefix))
                        .isPresent();
    }

    @Override
    public Optional<Hint> hint() {
        return Optional.empty();
    }

    @Override
    public String describe() {
        return "is in " + network;
    }
}
