/** Spans, times and tables as people write and read them. */
@NullMarked
package dev.gatehouse.cli.pim.text;

import org.jspecify.annotations.NullMarked;
