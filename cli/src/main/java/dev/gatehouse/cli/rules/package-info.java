/** Rule files: found, read, and their problems told. */
@NullMarked
package dev.gatehouse.cli.rules;

import org.jspecify.annotations.NullMarked;
