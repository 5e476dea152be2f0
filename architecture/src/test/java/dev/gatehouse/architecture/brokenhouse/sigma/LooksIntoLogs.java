package dev.gatehouse.architecture.brokenhouse.sigma;

import dev.gatehouse.architecture.brokenhouse.logs.ReadsAFile;

/** An arrow that the house does not have. */
record LooksIntoLogs(ReadsAFile file) {}
