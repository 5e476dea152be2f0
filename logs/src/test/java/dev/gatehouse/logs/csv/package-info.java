@NullMarked
package dev.gatehouse.logs.csv;

import org.jspecify.annotations.NullMarked;
