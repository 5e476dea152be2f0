/** Tests of the Sigma engine. */
@NullMarked
package dev.gatehouse.sigma;

import org.jspecify.annotations.NullMarked;
