package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

/**
 * What could not be read, or not be taken as it is.
 *
 * @param file the file as the user named it; empty for what concerns the export as a whole
 * @param line the line that the item begins on, from 1; 0 where that is not known
 * @param position a JSON pointer to the value, with the number of the JSON value before it where a file has several;
 *     empty for the whole file
 * @param what what is wrong
 * @param remedy what to do about it
 * @param cut whether something that the file should have was not read at all
 */
public record ExportProblem(String file, long line, String position, String what, String remedy, boolean cut) {
    public ExportProblem {
        requireNonNull(file, "file is null");
        requireNonNull(position, "position is null");
        requireNonNull(what, "what is null");
        requireNonNull(remedy, "remedy is null");
    }

    /** In words, on one line. */
    @Override
    public String toString() {
        String place = file + (position.isEmpty() ? "" : " " + position);
        return (place.isEmpty() ? "" : place + ": ") + what + "; " + remedy;
    }
}
