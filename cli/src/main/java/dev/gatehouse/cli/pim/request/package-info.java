/** Asking for roles and deciding about them. */
@NullMarked
package dev.gatehouse.cli.pim.request;

import org.jspecify.annotations.NullMarked;
