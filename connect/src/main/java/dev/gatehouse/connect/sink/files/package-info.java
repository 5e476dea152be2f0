/** Alerts as files in a folder, for whoever collects files. Knows nothing of which alerts go out, and when. */
@NullMarked
package dev.gatehouse.connect.sink.files;

import org.jspecify.annotations.NullMarked;
