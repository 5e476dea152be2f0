/** Tests of the choice among forms. */
@NullMarked
package dev.gatehouse.logs.stream;

import org.jspecify.annotations.NullMarked;
