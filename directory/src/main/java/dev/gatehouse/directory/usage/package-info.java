/**
 * What people did while a role was active, held against what the role allows: the smaller role and the shorter time that
 * would have been enough. Values and pure functions; reading logs is another module's task.
 */
@NullMarked
package dev.gatehouse.directory.usage;

import org.jspecify.annotations.NullMarked;
