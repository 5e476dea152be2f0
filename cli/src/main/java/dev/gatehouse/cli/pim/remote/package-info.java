/**
 * The way to a running server: TLS by a certificate that is trusted, who one is, and what it answers. {@code ServerOptions}
 * is what commands have of it, {@code Api} what they speak to.
 */
@NullMarked
package dev.gatehouse.cli.pim.remote;

import org.jspecify.annotations.NullMarked;
