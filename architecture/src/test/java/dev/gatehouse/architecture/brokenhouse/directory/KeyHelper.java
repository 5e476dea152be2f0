package dev.gatehouse.architecture.brokenhouse.directory;

/** A name that says nothing, in a package that is not null-marked. */
record KeyHelper() {}
