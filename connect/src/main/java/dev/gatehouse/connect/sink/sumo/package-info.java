/** Lines for Sumo Logic, by its HTTP source. The way in is {@link dev.gatehouse.connect.sink.sumo.SumoSink}. */
@NullMarked
package dev.gatehouse.connect.sink.sumo;

import org.jspecify.annotations.NullMarked;
