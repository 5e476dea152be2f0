/** The routes about PIM's alerts without HTTP. */
@NullMarked
package dev.gatehouse.server.api.pim.alert;

import org.jspecify.annotations.NullMarked;
