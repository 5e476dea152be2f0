/**
 * Holds what ARCHITECTURE.md promises: which module may use which, where side effects live, how things are named. Each
 * rule is also run against {@code brokenhouse}, which breaks it, so that no rule can be empty.
 */
@NullMarked
package dev.gatehouse.architecture;

import org.jspecify.annotations.NullMarked;
