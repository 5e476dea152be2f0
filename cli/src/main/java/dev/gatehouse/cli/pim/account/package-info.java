/** {@code gatehouse pim disable}, {@code enable} and {@code sign-out}: who is let in. */
@NullMarked
package dev.gatehouse.cli.pim.account;

import org.jspecify.annotations.NullMarked;
