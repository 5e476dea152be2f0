/** What must be there before the server starts: the data folder, its lock, the certificate, the settings. */
@NullMarked
package dev.gatehouse.server.start;

import org.jspecify.annotations.NullMarked;
