/**
 * What the administrator declares: the reader of {@code gatehouse.yaml}. Knows the file's text and the role catalogue,
 * not where the file lies and not what a declaration is used for.
 */
@NullMarked
package dev.gatehouse.detection.config;

import org.jspecify.annotations.NullMarked;
