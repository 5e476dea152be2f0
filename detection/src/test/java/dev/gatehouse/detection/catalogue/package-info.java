/** Holds every rule of the catalogue against the events beside it. */
@NullMarked
package dev.gatehouse.detection.catalogue;

import org.jspecify.annotations.NullMarked;
