/** The tests beside rules: read, run, and what they show. Knows nothing of files and folders. */
@NullMarked
package dev.gatehouse.detection.proof;

import org.jspecify.annotations.NullMarked;
