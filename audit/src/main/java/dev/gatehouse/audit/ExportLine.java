package dev.gatehouse.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A line of an export. There is one way only to write it, and a line that is written otherwise is none. */
sealed interface ExportLine permits ExportHeader, ExportLine.Entry, ExportLine.Mark, ExportTrailer {
    Set<String> SEALED = Set.of("sequence", "previous", "hash", "entry");
    Set<String> CHECKPOINT = Set.of("checkpoint", "tenant", "hash", "time", "keyId", "signature");

    /** The line, without its end. */
    String text();

    /** An entry of the chain, and its text as the hash covers it. */
    record Entry(SealedEntry sealed, String canonical) implements ExportLine {
        static final String BEGIN = "{\"sequence\":";

        Entry(SealedEntry sealed) {
            this(sealed, sealed.entry().canonical());
        }

        /** Whether the hash is that of the content. */
        boolean holds() {
            String tenant = sealed.entry().tenant();
            return Sealer.hash(tenant, sealed.sequence(), sealed.previous(), canonical)
                    .equals(sealed.hash());
        }

        @Override
        public String text() {
            return new Canonical()
                    .open()
                    .field("sequence", sealed.sequence())
                    .field("previous", sealed.previous().hex())
                    .field("hash", sealed.hash().hex())
                    .raw("entry", canonical)
                    .close()
                    .toString();
        }
    }

    /** A checkpoint, behind the entry of which it speaks. */
    record Mark(Checkpoint checkpoint) implements ExportLine {
        static final String BEGIN = "{\"checkpoint\":";

        @Override
        public String text() {
            return new Canonical()
                    .open()
                    .field("checkpoint", checkpoint.sequence())
                    .field("tenant", checkpoint.tenant())
                    .field("hash", checkpoint.hash().hex())
                    .field("time", checkpoint.time().toString())
                    .field("keyId", checkpoint.keyId().hex())
                    .field("signature", checkpoint.signature().hex())
                    .close()
                    .toString();
        }
    }

    /** The line of this text; throws {@link IllegalArgumentException} where it is none, or is written in another way. */
    static ExportLine of(String text) {
        ExportLine line = read(text, Json.read(text));
        if (!line.text().equals(text)) {
            throw new IllegalArgumentException("it is not written as Gatehouse writes it");
        }
        return line;
    }

    private static ExportLine read(String text, JsonNode node) {
        if (text.startsWith(Entry.BEGIN)) {
            return entry(Fields.of(node, SEALED));
        }
        if (text.startsWith(Mark.BEGIN)) {
            return mark(Fields.of(node, CHECKPOINT));
        }
        return text.startsWith(ExportTrailer.BEGIN) ? ExportTrailer.of(node) : ExportHeader.of(node);
    }

    private static Entry entry(Fields fields) {
        return new Entry(new SealedEntry(
                fields.number("sequence"),
                new Hash(fields.text("previous")),
                new Hash(fields.text("hash")),
                EntryText.read(fields.get("entry"))));
    }

    private static Mark mark(Fields fields) {
        return new Mark(new Checkpoint(
                fields.text("tenant"),
                fields.number("checkpoint"),
                new Hash(fields.text("hash")),
                fields.time("time"),
                new KeyId(fields.text("keyId")),
                new Signature(fields.text("signature"))));
    }
}
