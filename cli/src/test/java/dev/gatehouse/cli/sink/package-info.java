@NullMarked
package dev.gatehouse.cli.sink;

import org.jspecify.annotations.NullMarked;
