package dev.gatehouse.architecture.brokenhouse.logs;

import java.nio.file.Path;

/** Input and output in a module that decides. */
public record ReadsAFile(Path path) {}
