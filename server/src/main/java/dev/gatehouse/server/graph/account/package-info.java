/** Who of the users is let in, as Microsoft Graph has it. */
@NullMarked
package dev.gatehouse.server.graph.account;

import org.jspecify.annotations.NullMarked;
