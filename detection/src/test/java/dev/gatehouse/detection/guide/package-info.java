@NullMarked
package dev.gatehouse.detection.guide;

import org.jspecify.annotations.NullMarked;
