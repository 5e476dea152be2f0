/** Events for Splunk, by its HTTP Event Collector. The way in is {@link dev.gatehouse.connect.sink.splunk.SplunkSink}. */
@NullMarked
package dev.gatehouse.connect.sink.splunk;

import org.jspecify.annotations.NullMarked;
