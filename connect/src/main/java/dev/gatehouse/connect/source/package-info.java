/**
 * Sources of a server: what brings log records in as they come. A source hands over blocks of whole records to an
 * {@link dev.gatehouse.connect.source.Intake}, each with how far it is read then. Knows nothing of what the records mean.
 */
@NullMarked
package dev.gatehouse.connect.source;

import org.jspecify.annotations.NullMarked;
