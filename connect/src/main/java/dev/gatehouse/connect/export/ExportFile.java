package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A file that was read.
 *
 * @param name the file as the user named it, or {@code archive!/member}
 * @param contents what it was taken for; none where it is no part of an export that is read
 */
public record ExportFile(String name, List<Content> contents) {
    public ExportFile {
        requireNonNull(name, "name is null");
        contents = List.copyOf(contents);
    }

    /**
     * A collection in a file.
     *
     * @param items how many items of it there are
     */
    public record Content(ExportCollection collection, int items) {
        public Content {
            requireNonNull(collection, "collection is null");
        }
    }
}
