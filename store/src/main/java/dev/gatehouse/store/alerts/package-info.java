/** Alerts and incidents as they are kept, what people make of them, and how they are found. */
@NullMarked
package dev.gatehouse.store.alerts;

import org.jspecify.annotations.NullMarked;
