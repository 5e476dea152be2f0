@NullMarked
package dev.gatehouse.logs.xml;

import org.jspecify.annotations.NullMarked;
