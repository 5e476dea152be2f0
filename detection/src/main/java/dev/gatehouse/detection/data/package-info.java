/** Reads the tables of data that lie beside classes. */
@NullMarked
package dev.gatehouse.detection.data;

import org.jspecify.annotations.NullMarked;
