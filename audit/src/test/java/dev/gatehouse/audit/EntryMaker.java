package dev.gatehouse.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Makes entries with all that texts, numbers and nesting can hold, from a seed. */
final class EntryMaker {
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        "\"",
        "\\",
        "/",
        "\n",
        "\r\n",
        "\t",
        "\u0000",
        "\u001b[31m",
        "\u007f",
        "\u0085",
        "\u2028",
        "é",
        "İ",
        "ı",
        "😀",
        "\ud83d",
        "\ude00",
        "\ufeff",
        "\uffff",
        "{",
        "}",
        ",",
        ":",
        "\u202e"
    };
    private static final String[] NUMBERS = {
        "0", "-0", "1", "-1", "1.0", "1e2", "1E400", "-2.50e-7", "0.1", "9223372036854775808", "1e-1000", "12345.678900"
    };
    private static final ActorKind[] KINDS = ActorKind.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Random random;

    EntryMaker(long seed) {
        random = new Random(seed);
    }

    AuditEntry next() {
        return new AuditEntry(
                time(),
                "home",
                new Actor(
                        KINDS[random.nextInt(KINDS.length)],
                        "i" + text(),
                        text(),
                        random.nextBoolean() ? Optional.of("a" + text()) : Optional.empty()),
                new Action(random.nextBoolean() ? "alert.status" : "a.b-c.d9"),
                new Target("t" + text(), "i" + text(), text()),
                OUTCOMES[random.nextInt(OUTCOMES.length)],
                text(),
                json(),
                json());
    }

    private Instant time() {
        Instant second = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L));
        return switch (random.nextInt(3)) {
            case 0 -> second;
            case 1 -> second.plusMillis(random.nextInt(1000));
            default -> second.plusNanos(random.nextInt(1_000_000_000));
        };
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Optional<JsonText> json() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(JsonText.of(json(4)));
    }

    /** JSON with white space where it may be, and keys in any order. */
    String json(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> new Canonical().open().field("x", text()).close().toString();
            case 2 -> random.nextBoolean() ? "true" : "null";
            case 3 -> "\"" + random.nextInt() + "\"";
            case 4 -> "[ " + json(depth - 1) + space() + "," + json(depth - 1) + "]";
            default -> "{\"b\"" + space() + ":" + json(depth - 1) + ",\"a\":" + space() + json(depth - 1) + "}";
        };
    }

    private String space() {
        return random.nextBoolean() ? " \t\r\n" : "";
    }
}
