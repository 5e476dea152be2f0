/** How the brokers of a Kafka cluster are reached, for sources and sinks alike. Azure Event Hubs is such a cluster to its clients. */
@NullMarked
package dev.gatehouse.connect.kafka;

import org.jspecify.annotations.NullMarked;
