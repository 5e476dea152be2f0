package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

/** A place in a configuration file; lines and columns count from 1. */
public record Origin(String file, int line, int column) {
    public Origin {
        requireNonNull(file, "file is null");
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
