/** A broker of Kafka for tests. */
@NullMarked
package dev.gatehouse.server.broker;

import org.jspecify.annotations.NullMarked;
