@NullMarked
package dev.gatehouse.logs.scan;

import org.jspecify.annotations.NullMarked;
