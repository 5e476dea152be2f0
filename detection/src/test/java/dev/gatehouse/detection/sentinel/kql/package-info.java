/**
 * An evaluator of the part of KQL that the export of rules writes, made from the reference of the language alone: it reads the
 * text of a query and knows nothing of how it came about.
 */
@NullMarked
package dev.gatehouse.detection.sentinel.kql;

import org.jspecify.annotations.NullMarked;
