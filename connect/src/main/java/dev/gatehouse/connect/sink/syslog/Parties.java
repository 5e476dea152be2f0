package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who did something to whom, and from where: SIEMs have one place for each.
 *
 * @param actor who acted, where the alert tells; the first of them
 * @param target to whom it was done; the first
 */
record Parties(
        Optional<Entity> actor, Optional<Entity> target, Optional<Inet4Address> from4, Optional<Inet6Address> from6) {
    private static final Set<String> ACCOUNTS = Set.of("user", "servicePrincipal", "mailbox");
    private static final Pattern FOUR = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    static Parties of(Alert alert) {
        List<InetAddress> addresses =
                alert.addresses().stream().flatMap(Parties::address).toList();
        return new Parties(
                accounts(alert).filter(Entity::acted).findFirst(),
                accounts(alert).filter(entity -> !entity.acted()).findFirst(),
                first(addresses, Inet4Address.class),
                first(addresses, Inet6Address.class));
    }

    private static <T> Optional<T> first(List<InetAddress> addresses, Class<T> kind) {
        return addresses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Entity> accounts(Alert alert) {
        return alert.entities().stream().filter(entity -> ACCOUNTS.contains(entity.type()));
    }

    /** An address where the text is nothing but one; logs may hold anything there, and names must not be looked up. */
    private static Stream<InetAddress> address(String text) {
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return Stream.empty();
        }
        try {
            return Stream.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    /** What somebody could do, where that is known. */
    static String roles(Entity entity) {
        return entity.privilege()
                .map(privilege -> String.join(", ", privilege.roles()))
                .orElse("");
    }
}
