/**
 * Results of queries to Log Analytics and Kusto, whose rows are lists of values, made into JSON records. Knows how results
 * are arranged, and nothing of what the columns mean.
 */
@NullMarked
package dev.gatehouse.logs.query;

import org.jspecify.annotations.NullMarked;
