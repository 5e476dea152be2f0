package dev.gatehouse.sigma.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes matches of correlated rules as bytes, and reads them back. */
public final class EntryCodec {
    private EntryCodec() {}

    /** Writes a match with the values of its key, but not which correlation it belongs to. */
    public static void write(Keyed keyed, DataOutput out) throws IOException {
        texts(keyed.key().values(), out);
        entry(keyed.entry(), out);
    }

    /** Reads a match of a correlation. */
    public static Keyed read(int node, DataInput in) throws IOException {
        Key key = new Key(node, texts(in));
        return new Keyed(key, entry(in));
    }

    static void entry(Entry entry, DataOutput out) throws IOException {
        out.writeLong(entry.time());
        text(entry.event(), out);
        out.writeInt(entry.source());
        out.writeInt(entry.values().size());
        for (Map.Entry<String, List<String>> value : entry.values().entrySet()) {
            text(value.getKey(), out);
            texts(value.getValue(), out);
        }
        out.writeInt(entry.parts().size());
        for (Entry part : entry.parts()) {
            entry(part, out);
        }
    }

    static Entry entry(DataInput in) throws IOException {
        long time = in.readLong();
        String event = text(in);
        int source = in.readInt();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            values.put(name, texts(in));
        }
        List<Entry> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(entry(in));
        }
        return new Entry(time, event, source, values, parts);
    }

    static void texts(List<String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    static void text(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
