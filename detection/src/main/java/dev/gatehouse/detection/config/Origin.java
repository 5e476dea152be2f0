package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

/** A place in a configuration file; lines and columns count from 1. Line 0 is the whole of it. */
public record Origin(String file, int line, int column) {
    public Origin {
        requireNonNull(file, "file is null");
    }

    /** The whole of something. */
    static Origin of(String what) {
        return new Origin(what, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
