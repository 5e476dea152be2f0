package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.FieldTablesReader;
import dev.gatehouse.detection.config.ReadFieldTables;
import dev.gatehouse.detection.event.EventFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Field tables: Gatehouse's own, and those of users. */
public final class FieldTableFiles {
    /** How messages and reports name Gatehouse's own table. */
    public static final String SHIPPED = "fields.yaml of Gatehouse";

    private FieldTableFiles() {}

    /** Gatehouse's own table, the file of data beside this class. */
    public static FieldTables shipped() {
        try (InputStream in = FieldTableFiles.class.getResourceAsStream("fields.yaml")) {
            ReadFieldTables read =
                    read(SHIPPED, requireNonNull(in, "fields.yaml").readAllBytes(), FieldTables.NONE);
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(read.problems().getFirst().describe());
            }
            return FieldTables.NONE.with(read.sources());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a user's file, which adds to what is known already. */
    public static ReadFieldTables read(String file, byte[] bytes, FieldTables known) {
        return FieldTablesReader.read(file, bytes, known, EventFields::isField);
    }
}
