package dev.gatehouse.lake.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** All of a batch but its bytes, as a frame holds it. */
record BatchMeta(
        String source,
        String tenant,
        String origin,
        long received,
        Starts starts,
        String offset,
        Map<String, String> attributes) {
    static BatchMeta of(Batch batch) {
        return new BatchMeta(
                batch.source(),
                batch.tenant(),
                batch.origin(),
                batch.received(),
                batch.starts(),
                batch.offset(),
                batch.attributes());
    }

    Batch with(byte[] bytes) {
        return new Batch(source, tenant, origin, received, bytes, starts, offset, attributes);
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, source);
            text(out, tenant);
            text(out, origin);
            out.writeLong(received);
            text(out, offset);
            out.writeInt(attributes.size());
            for (Map.Entry<String, String> entry : new TreeMap<>(attributes).entrySet()) {
                text(out, entry.getKey());
                text(out, entry.getValue());
            }
            switch (starts) {
                case Starts.Linear linear -> {
                    out.writeInt(0);
                    out.writeLong(linear.offset());
                }
                case Starts.Listed listed -> {
                    out.writeInt(listed.at().length);
                    for (int i = 0; i < listed.at().length; i++) {
                        out.writeInt(listed.at()[i]);
                        out.writeLong(listed.origins()[i]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes any bytes", e);
        }
        return bytes.toByteArray();
    }

    static BatchMeta decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String source = text(in);
        String tenant = text(in);
        String origin = text(in);
        long received = in.readLong();
        String offset = text(in);
        int count = in.readInt();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(text(in), text(in));
        }
        return new BatchMeta(source, tenant, origin, received, starts(in), offset, Map.copyOf(attributes));
    }

    private static Starts starts(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count == 0) {
            return new Starts.Linear(in.readLong());
        }
        int[] at = new int[count];
        long[] origins = new long[count];
        for (int i = 0; i < count; i++) {
            at[i] = in.readInt();
            origins[i] = in.readLong();
        }
        return new Starts.Listed(at, origins);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
