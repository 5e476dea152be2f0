package dev.gatehouse.sigma.correlation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what is kept of a key as bytes, and reads it back. */
public final class KeyStateCodec {
    private static final byte VERSION = 1;

    private KeyStateCodec() {}

    /** The state as bytes. */
    public static byte[] write(KeyState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte(VERSION);
            out.writeLong(state.until());
            out.writeBoolean(state.piece().isPresent());
            if (state.piece().isPresent()) {
                piece(state.piece().get(), out);
            }
            entries(state.entries(), out);
            profile(state.profile(), out);
            out.writeInt(state.told().size());
            for (Map.Entry<String, KeyState.Told> told : state.told().entrySet()) {
                EntryCodec.text(told.getKey(), out);
                out.writeInt(told.getValue().revision());
                out.writeLong(told.getValue().first());
                out.writeBoolean(told.getValue().open());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state that was written; throws {@link IllegalArgumentException} where the bytes are no such thing. */
    public static KeyState read(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("the state of a key has version " + version + ", not " + VERSION);
            }
            long until = in.readLong();
            Optional<Piece> piece = in.readBoolean() ? Optional.of(piece(in)) : Optional.empty();
            List<Entry> entries = entries(in);
            Profile profile = profile(in);
            Map<String, KeyState.Told> told = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String event = EntryCodec.text(in);
                told.put(event, new KeyState.Told(in.readInt(), in.readLong(), in.readBoolean()));
            }
            return new KeyState(until, piece, entries, profile, told);
        } catch (IOException e) {
            throw new IllegalArgumentException("the state of a key is cut off", e);
        }
    }

    private static void piece(Piece piece, DataOutput out) throws IOException {
        EntryCodec.entry(piece.first(), out);
        out.writeLong(piece.last());
        out.writeLong(piece.events());
        out.writeBoolean(piece.fired().isPresent());
        if (piece.fired().isPresent()) {
            Piece.Fired fired = piece.fired().get();
            out.writeLong(fired.at());
            out.writeDouble(fired.measure());
            entries(fired.shown(), out);
            out.writeBoolean(fired.baseline().isPresent());
            if (fired.baseline().isPresent()) {
                baseline(fired.baseline().get(), out);
            }
        }
    }

    private static Piece piece(DataInput in) throws IOException {
        Entry first = EntryCodec.entry(in);
        long last = in.readLong();
        long events = in.readLong();
        Optional<Piece.Fired> fired = Optional.empty();
        if (in.readBoolean()) {
            long at = in.readLong();
            double measure = in.readDouble();
            List<Entry> shown = entries(in);
            Optional<Baseline> baseline = in.readBoolean() ? Optional.of(baseline(in)) : Optional.empty();
            fired = Optional.of(new Piece.Fired(at, measure, shown, baseline));
        }
        return new Piece(first, last, events, fired);
    }

    private static void baseline(Baseline baseline, DataOutput out) throws IOException {
        EntryCodec.text(baseline.method().name(), out);
        EntryCodec.texts(baseline.now(), out);
        EntryCodec.texts(baseline.usual(), out);
        out.writeLong(baseline.events());
        out.writeInt(baseline.days());
        out.writeLong(baseline.count());
        out.writeDouble(baseline.expected());
        out.writeDouble(baseline.spread());
    }

    private static Baseline baseline(DataInput in) throws IOException {
        return new Baseline(
                Baseline.Method.valueOf(EntryCodec.text(in)),
                EntryCodec.texts(in),
                EntryCodec.texts(in),
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readDouble(),
                in.readDouble());
    }

    private static void entries(List<Entry> entries, DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            EntryCodec.entry(entry, out);
        }
    }

    private static List<Entry> entries(DataInput in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(EntryCodec.entry(in));
        }
        return entries;
    }

    private static void profile(Profile profile, DataOutput out) throws IOException {
        out.writeInt(profile.values().size());
        for (Map.Entry<String, Known> value : profile.values().entrySet()) {
            Known known = value.getValue();
            EntryCodec.text(value.getKey(), out);
            EntryCodec.text(known.text(), out);
            out.writeInt(known.first());
            out.writeInt(known.last());
            out.writeLong(known.count());
            out.writeDouble(known.weight());
        }
        int[] bins = profile.events().pairs();
        out.writeInt(bins.length);
        for (int part : bins) {
            out.writeInt(part);
        }
        out.writeLong(profile.width());
    }

    private static Profile profile(DataInput in) throws IOException {
        Map<String, Known> values = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String value = EntryCodec.text(in);
            values.put(
                    value, new Known(EntryCodec.text(in), in.readInt(), in.readInt(), in.readLong(), in.readDouble()));
        }
        int[] bins = new int[in.readInt()];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = in.readInt();
        }
        return new Profile(values, Bins.of(bins), in.readLong());
    }
}
