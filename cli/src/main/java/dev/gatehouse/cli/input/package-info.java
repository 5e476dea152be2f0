/** Reading inputs on many threads, and what was found in each: what every command about logs shares. */
@NullMarked
package dev.gatehouse.cli.input;

import org.jspecify.annotations.NullMarked;
