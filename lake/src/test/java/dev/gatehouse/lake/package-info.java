@NullMarked
package dev.gatehouse.lake;

import org.jspecify.annotations.NullMarked;
