/** Tests. */
@NullMarked
package dev.gatehouse.server.ingest;

import org.jspecify.annotations.NullMarked;
