/** Tells a topic of Kafka, or of Azure Event Hubs. Its one entry is {@link dev.gatehouse.connect.sink.kafka.KafkaSink}. */
@NullMarked
package dev.gatehouse.connect.sink.kafka;

import org.jspecify.annotations.NullMarked;
