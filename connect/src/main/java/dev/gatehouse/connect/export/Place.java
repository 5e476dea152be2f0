package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

/**
 * Where something stands in an export.
 *
 * @param file the file as the user named it
 * @param line the line that it begins on, from 1; 0 where that is not known
 * @param position a JSON pointer to it, with the number of the JSON value before it where a file has several; empty in a table
 */
public record Place(String file, long line, String position) {
    public Place {
        requireNonNull(file, "file is null");
        requireNonNull(position, "position is null");
    }

    /** In words, on one line. */
    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + (position.isEmpty() ? "" : " " + position);
    }
}
