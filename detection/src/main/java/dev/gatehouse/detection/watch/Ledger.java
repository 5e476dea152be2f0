package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.data.Body;
import dev.gatehouse.detection.event.FoldKey;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.KeyState;
import dev.gatehouse.sigma.correlation.KeyStateCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Writes down what the watch must remember, and reads it back. A key names a thing in letters and digits only, for what
 * comes from logs may be anything. For one thread.
 */
final class Ledger {
    static final String CORRELATION = "correlation";
    static final String HIT = "hit";
    static final String FOLD = "fold";
    static final String COPIES = "copies";
    static final String FACT = "fact";
    static final String TABLE = "table";
    static final String CLOCK = "clock";

    private static final HexFormat HEX = HexFormat.of();
    private static final int NAME = 16;

    private final RuleNumbers rules;
    private final Map<List<String>, StateChange> changes = new LinkedHashMap<>();

    Ledger(RuleNumbers rules) {
        this.rules = rules;
    }

    /** What changed since this was asked last. */
    List<StateChange> drain() {
        List<StateChange> drained = new ArrayList<>(changes.values());
        changes.clear();
        return drained;
    }

    void forget(StateChange known) {
        note(known.kind(), known.key(), Optional.empty());
    }

    private void note(String kind, String key, Optional<byte[]> body) {
        changes.put(List.of(kind, key), new StateChange(kind, key, body));
    }

    record Correlated(Key key, KeyState state, long due) {}

    void correlation(Key key, Optional<KeyState> state, long due) {
        byte[] values = Body.write(out -> texts(key.values(), out));
        note(
                CORRELATION,
                rules.correlation(key.node()) + "/" + digest(values),
                state.map(kept -> Body.write(out -> {
                    Body.text(rules.correlation(key.node()), out);
                    Body.text(rules.text(key.node()), out);
                    texts(key.values(), out);
                    out.writeLong(due);
                    out.write(KeyStateCodec.write(kept));
                })));
    }

    /** What is remembered of a key; empty where its correlation is not in force any more, or says something else now. */
    Optional<Correlated> correlation(byte[] body) {
        return Body.read(body, in -> {
            OptionalInt node = rules.correlation(Body.text(in));
            String text = Body.text(in);
            List<String> values = texts(in);
            long due = in.readLong();
            byte[] state = in.readAllBytes();
            if (node.isEmpty() || !rules.text(node.getAsInt()).equals(text)) {
                return Optional.empty();
            }
            return Optional.of(new Correlated(new Key(node.getAsInt(), values), KeyStateCodec.read(state), due));
        });
    }

    void hit(Hit hit) {
        note(HIT, hitKey(hit.rule(), hit.identity()), Optional.of(Body.write(out -> {
            Body.text(rules.rule(hit.rule()), out);
            out.writeLong(hit.identity());
            out.writeLong(hit.location());
            out.writeLong(hit.time());
            out.writeLong(hit.kinship());
            Body.text(hit.id(), out);
            Body.text(hit.anchor(), out);
            out.writeBoolean(hit.operation().isPresent());
            if (hit.operation().isPresent()) {
                Body.text(hit.operation().get(), out);
            }
        })));
    }

    void noHit(int rule, long identity) {
        note(HIT, hitKey(rule, identity), Optional.empty());
    }

    private String hitKey(int rule, long identity) {
        return rules.rule(rule) + "/" + HEX.toHexDigits(identity);
    }

    /** A hit; empty where its rule is not in force any more. */
    Optional<Hit> hit(byte[] body) {
        return Body.read(body, in -> {
            OptionalInt rule = rules.rule(Body.text(in));
            long identity = in.readLong();
            long location = in.readLong();
            long time = in.readLong();
            long kinship = in.readLong();
            String id = Body.text(in);
            String anchor = Body.text(in);
            Optional<String> operation = in.readBoolean() ? Optional.of(Body.text(in)) : Optional.empty();
            return rule.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Hit(rule.getAsInt(), identity, location, time, kinship, id, anchor, operation));
        });
    }

    void fold(Fold fold) {
        note(FOLD, foldKey(fold.key()), Optional.of(Body.write(out -> {
            Body.text(rules.rule(fold.key().rule()), out);
            out.writeLong(fold.key().principal());
            out.writeLong(fold.key().day());
            out.writeLong(fold.others());
            out.writeLong(fold.last());
            out.writeBoolean(fold.told().isPresent());
            if (fold.told().isPresent()) {
                out.writeLong(fold.told().get().getMostSignificantBits());
                out.writeLong(fold.told().get().getLeastSignificantBits());
            }
            out.writeInt(fold.known().size());
            for (Fold.Occurred occurred : fold.known()) {
                out.writeLong(occurred.time());
                out.writeLong(occurred.identity());
                out.writeLong(occurred.location());
            }
        })));
    }

    void noFold(FoldKey key) {
        note(FOLD, foldKey(key), Optional.empty());
    }

    private String foldKey(FoldKey key) {
        return rules.rule(key.rule()) + "/" + HEX.toHexDigits(key.principal()) + "/" + key.day();
    }

    /** A fold; empty where its rule is not in force any more. */
    Optional<Fold> fold(byte[] body) {
        return Body.read(body, in -> {
            OptionalInt rule = rules.rule(Body.text(in));
            Fold fold = new Fold(new FoldKey(rule.orElse(-1), in.readLong(), in.readLong()));
            long others = in.readLong();
            long last = in.readLong();
            Optional<UUID> told =
                    in.readBoolean() ? Optional.of(new UUID(in.readLong(), in.readLong())) : Optional.empty();
            for (int left = in.readInt(); left > 0; left--) {
                fold.add(new Fold.Occurred(in.readLong(), in.readLong(), in.readLong()));
            }
            fold.restore(others, last, told);
            return rule.isEmpty() ? Optional.empty() : Optional.of(fold);
        });
    }

    record Copied(long identity, Copies.Known known) {}

    void copies(long identity, Copies.Known known) {
        note(COPIES, HEX.toHexDigits(identity), Optional.of(Body.write(out -> {
            out.writeLong(identity);
            out.writeLong(known.time());
            out.writeInt(known.locations().size());
            for (long location : known.locations()) {
                out.writeLong(location);
            }
        })));
    }

    void noCopies(long identity) {
        note(COPIES, HEX.toHexDigits(identity), Optional.empty());
    }

    static Copied copies(byte[] body) {
        return Body.read(body, in -> {
            long identity = in.readLong();
            long time = in.readLong();
            List<Long> locations = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                locations.add(in.readLong());
            }
            return new Copied(identity, new Copies.Known(time, locations));
        });
    }

    void facts(Collection<byte[]> facts) {
        facts.forEach(fact -> note(FACT, digest(fact), Optional.of(fact)));
    }

    void table(Table table, Coverage covered) {
        note(TABLE, table.name(), Optional.of(Body.write(out -> {
            out.writeLong(covered.from());
            out.writeLong(covered.to());
        })));
    }

    void clock(long latest, long watermark) {
        note(CLOCK, CLOCK, Optional.of(Body.write(out -> {
            out.writeLong(latest);
            out.writeLong(watermark);
        })));
    }

    private static void texts(Collection<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            Body.text(text, out);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(Body.text(in));
        }
        return texts;
    }

    private static String digest(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
