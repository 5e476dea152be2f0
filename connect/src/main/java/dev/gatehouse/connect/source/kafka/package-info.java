/**
 * Reads topics of Kafka, or of Azure Event Hubs. How far each partition is read is remembered by whoever takes the records, with
 * the records; what the cluster keeps of it is for those who look at lags, and is never read.
 */
@NullMarked
package dev.gatehouse.connect.source.kafka;

import org.jspecify.annotations.NullMarked;
