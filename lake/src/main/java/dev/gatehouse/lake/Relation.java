package dev.gatehouse.lake;

import java.util.List;

/** The rows of one manifest, and those of the journal that are in no file of it, as SQL names them. */
record Relation(ParquetWriter writer, Manifest manifest) {
    /** The files in which something of the scope may be. */
    List<ParquetFile> files(Scope scope) {
        return manifest.files().stream().filter(scope::mayBeIn).toList();
    }

    /** Some files and what is in none. */
    String of(List<ParquetFile> files) {
        String recent = "SELECT " + Columns.ALL + " FROM recent WHERE location >= " + manifest.converted();
        return "("
                + (files.isEmpty()
                        ? recent
                        : "SELECT " + Columns.ALL + " FROM " + writer.read(files) + " UNION ALL " + recent)
                + ")";
    }

    /** Some files alone; there is one at least. */
    String in(List<ParquetFile> files) {
        return "(SELECT " + Columns.ALL + " FROM " + writer.read(files) + ")";
    }
}
