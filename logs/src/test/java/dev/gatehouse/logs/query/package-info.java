@NullMarked
package dev.gatehouse.logs.query;

import org.jspecify.annotations.NullMarked;
