/** Streams of any form: which transcoder makes JSON records of one. Knows the transcoders, and nothing of rows. */
@NullMarked
package dev.gatehouse.logs.stream;

import org.jspecify.annotations.NullMarked;
