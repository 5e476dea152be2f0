/** How many alerts rules would have raised on logs that are there, and which limits would do. */
@NullMarked
package dev.gatehouse.detection.backtest;

import org.jspecify.annotations.NullMarked;
