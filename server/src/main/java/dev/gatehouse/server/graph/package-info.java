/**
 * Microsoft Graph's own API in front of the engine of PIM. {@link dev.gatehouse.server.graph.Front} reads a request, {@link
 * dev.gatehouse.server.graph.Table} knows who answers it: an {@link dev.gatehouse.server.graph.Endpoint} of a {@link
 * dev.gatehouse.server.graph.Feature}, which is a bean and needs no further wiring. What is read is an {@link
 * dev.gatehouse.server.graph.EntitySet}, which yields what the caller may see and nothing else; {@link
 * dev.gatehouse.server.graph.Reading} filters, expands, selects, orders and pages it. Errors are {@link
 * dev.gatehouse.server.graph.GraphException}.
 */
@NullMarked
package dev.gatehouse.server.graph;

import org.jspecify.annotations.NullMarked;
