/**
 * CSV files, whoever exported them, made into JSON records: the portal's downloads, Log Analytics, the unified audit log,
 * and what collectors write. Knows the headers of such files, and nothing of tables beyond their names.
 */
@NullMarked
package dev.gatehouse.logs.csv;

import org.jspecify.annotations.NullMarked;
