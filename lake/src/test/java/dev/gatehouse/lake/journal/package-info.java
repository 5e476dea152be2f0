@NullMarked
package dev.gatehouse.lake.journal;

import org.jspecify.annotations.NullMarked;
