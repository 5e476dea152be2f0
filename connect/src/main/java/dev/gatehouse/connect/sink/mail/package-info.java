/** Alerts as mail over SMTP. Knows nothing of which alerts go out, and when. */
@NullMarked
package dev.gatehouse.connect.sink.mail;

import org.jspecify.annotations.NullMarked;
