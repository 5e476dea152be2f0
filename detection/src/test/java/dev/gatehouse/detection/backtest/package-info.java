/** Tests of what a backtest counts and proposes. */
@NullMarked
package dev.gatehouse.detection.backtest;

import org.jspecify.annotations.NullMarked;
