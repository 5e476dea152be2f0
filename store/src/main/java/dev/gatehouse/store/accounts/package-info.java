/** Who may sign in to Gatehouse itself, and how: local accounts, their sessions, and tokens for programs. */
@NullMarked
package dev.gatehouse.store.accounts;

import org.jspecify.annotations.NullMarked;
