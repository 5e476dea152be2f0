package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The identity of a rule. */
public record RuleId(UUID value) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The namespace of ids that are made from names; itself arbitrary. */
    private static final UUID NAMESPACE = new UUID(0x6f0e5a2c9d314b7eL, 0x8a55c4f1d7b20e93L);

    public RuleId {
        requireNonNull(value, "value is null");
    }

    /** The id that a text spells, or empty where it is no UUID. */
    public static Optional<RuleId> parse(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(new RuleId(UUID.fromString(text))) : Optional.empty();
    }

    /** The id that a text stands for: the UUID that it spells, or one made of it. */
    public static RuleId of(String text) {
        return parse(text).orElseGet(() -> named(text, ""));
    }

    /** The id of a rule that has none: a UUIDv5, the same for the same title in the same file. */
    public static RuleId named(String title, String file) {
        byte[] hash = Hashes.sha1(NAMESPACE, (title + "\n" + file).getBytes(StandardCharsets.UTF_8));
        return new RuleId(Hashes.uuid(hash, 5));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
