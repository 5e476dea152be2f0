/**
 * The engine of Privileged Identity Management. It decides who may have what and until when, and knows neither a clock
 * nor a database nor a directory: {@link dev.gatehouse.pim.Engine#step} is a pure function.
 */
@NullMarked
package dev.gatehouse.pim;

import org.jspecify.annotations.NullMarked;
