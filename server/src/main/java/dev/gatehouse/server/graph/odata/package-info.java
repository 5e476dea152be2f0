/**
 * What clients of Microsoft Graph write behind the question mark: {@code $filter}, {@code $select}, {@code $expand}, {@code
 * $orderby} and pages, over entities that are trees of JSON. {@link dev.gatehouse.server.graph.odata.QueryOptions} reads them;
 * nothing here knows of HTTP, of PIM or of a database.
 */
@NullMarked
package dev.gatehouse.server.graph.odata;

import org.jspecify.annotations.NullMarked;
