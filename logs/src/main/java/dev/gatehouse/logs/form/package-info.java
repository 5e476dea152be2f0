/**
 * Streams that are not JSON, made into blocks of JSON records, so that everything behind them knows one form only. Knows
 * how bytes are arranged, and nothing of what the records mean.
 */
@NullMarked
package dev.gatehouse.logs.form;

import org.jspecify.annotations.NullMarked;
