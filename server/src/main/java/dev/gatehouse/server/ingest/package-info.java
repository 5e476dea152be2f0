/** POST /ingest: streams of log records on their way to the port Acceptor, which makes them durable. */
@NullMarked
package dev.gatehouse.server.ingest;

import org.jspecify.annotations.NullMarked;
