package dev.gatehouse.logs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes ids for events whose records have none, from what identifies the event in every shape. */
final class EventId {
    private static final UUID NAMESPACE = UUID.fromString("9f0c3f0e-6d0b-5e0a-8a49-0c8f5d1f7a11");

    private EventId() {}

    /** The same, and of an audit also all that was changed: two changes in one second are two events. */
    static String exact(Row row, Essentials slots) {
        if (row.table().family() != Table.Family.AUDIT) {
            return of(row, slots);
        }
        StringBuilder changes = new StringBuilder(of(row, slots));
        for (AuditChange change : row.details().changes()) {
            changes.append('\n')
                    .append(change.name())
                    .append('\t')
                    .append(change.oldValue())
                    .append('\t')
                    .append(change.newValue());
        }
        return uuid(changes.toString()).toString();
    }

    /** A UUIDv5 of the table's family, the second, the activity, the correlation id, the actor and the first target. */
    static String of(Row row, Essentials slots) {
        String second = row.time() == Row.NO_TIME ? "" : Long.toString(Math.floorDiv(row.time(), 1_000_000));
        String correlation = row.text(slots.correlationId());
        List<String> parts = switch (row.table().family()) {
            case SIGN_IN ->
                List.of(
                        second,
                        row.text(slots.appId()),
                        correlation,
                        either(row.text(slots.userId()), row.text(slots.servicePrincipalId())),
                        row.text(slots.resourceIdentity()));
            case AUDIT ->
                List.of(
                        second,
                        row.text(slots.operationName()),
                        correlation,
                        actor(row.details().actor()),
                        row.details().targets().isEmpty()
                                ? ""
                                : target(row.details().targets().getFirst()));
            case RISK_EVENT ->
                List.of(
                        second,
                        "",
                        correlation,
                        either(row.text(slots.userId()), row.text(slots.servicePrincipalId())),
                        "");
            case RISK_STATE -> List.of(second, "", "", row.text(slots.id()), "");
            case OTHER -> List.of();
        };
        StringBuilder name = new StringBuilder(row.table().family().name());
        for (String part : parts) {
            name.append('\n').append(part.strip().toLowerCase(Locale.ROOT).replace('\n', ' '));
        }
        boolean vague = parts.stream().skip(2).allMatch(String::isEmpty);
        if (vague) {
            name.append('\n')
                    .append(new String(
                            row.buffer(), row.start(), row.end() - row.start(), StandardCharsets.ISO_8859_1));
        }
        return uuid(name.toString()).toString();
    }

    private static String actor(AuditActor actor) {
        return either(actor.id(), either(actor.userPrincipalName(), actor.displayName()));
    }

    private static String target(AuditTarget target) {
        return either(target.id(), either(target.userPrincipalName(), target.displayName()));
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static UUID uuid(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
