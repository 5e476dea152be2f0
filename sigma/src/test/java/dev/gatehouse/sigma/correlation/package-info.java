@NullMarked
package dev.gatehouse.sigma.correlation;

import org.jspecify.annotations.NullMarked;
