/** Who calls, and how it is proven: accounts, roles, sessions, tokens, passwords and one-time codes as values. Knows no HTTP and no framework. */
@NullMarked
package dev.gatehouse.server.identity;

import org.jspecify.annotations.NullMarked;
