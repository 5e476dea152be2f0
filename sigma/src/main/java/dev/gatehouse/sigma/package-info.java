/** The Sigma language: parse, validate, compile, match and correlate. Knows nothing of Entra, of files or of clocks. */
@NullMarked
package dev.gatehouse.sigma;

import org.jspecify.annotations.NullMarked;
