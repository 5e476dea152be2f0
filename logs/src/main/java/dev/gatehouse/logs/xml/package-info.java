/**
 * Windows events as XML, made into JSON records: the event viewer's files, what wevtutil and evtx readers write, and events
 * that other records carry as text. Knows how an event's elements lie, and nothing of tables.
 */
@NullMarked
package dev.gatehouse.logs.xml;

import org.jspecify.annotations.NullMarked;
