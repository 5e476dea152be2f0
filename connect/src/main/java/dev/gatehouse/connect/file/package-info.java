/** Logs in files, folders, gzip and on standard input: found, opened, and cut into blocks for many threads. */
@NullMarked
package dev.gatehouse.connect.file;

import org.jspecify.annotations.NullMarked;
