/** Reads the tables of data that lie beside classes, and writes text and JSON. */
@NullMarked
package dev.gatehouse.detection.data;

import org.jspecify.annotations.NullMarked;
