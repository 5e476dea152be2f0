/** Tests of which export of the directory is in force, and what is found in it. */
@NullMarked
package dev.gatehouse.server.directory;

import org.jspecify.annotations.NullMarked;
