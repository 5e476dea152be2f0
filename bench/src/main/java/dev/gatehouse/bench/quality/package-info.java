/**
 * The measure of what the catalogue finds: generated tenants, with attacks and without, are scanned by the product within
 * this process, and its alerts are held against what was planted.
 */
@NullMarked
package dev.gatehouse.bench.quality;

import org.jspecify.annotations.NullMarked;
