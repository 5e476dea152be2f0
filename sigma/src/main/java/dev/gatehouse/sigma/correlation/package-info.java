/**
 * Correlates matches of rules in time. {@link dev.gatehouse.sigma.correlation.CorrelationPlan} links correlations to their
 * rules; {@link dev.gatehouse.sigma.correlation.Correlator} takes matches as they come, in any order, and
 * {@link dev.gatehouse.sigma.correlation.SortedCorrelator} matches in the order of time. Knows neither clocks nor stores.
 */
@NullMarked
package dev.gatehouse.sigma.correlation;

import org.jspecify.annotations.NullMarked;
