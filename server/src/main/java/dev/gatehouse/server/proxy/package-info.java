/**
 * The proxy that leads tools with fixed hosts to a Gatehouse server. {@link GraphProxy} is the way in; {@link Tunnels} takes
 * {@code CONNECT}, {@link Inside} what comes through a tunnel, {@link Forwarding} hands it on. What may pass is decided without I/O by
 * {@link HeadRules}, {@link FormRules} and {@link Bearers}. It must not know picocli, nor anything of a data folder.
 */
@NullMarked
package dev.gatehouse.server.proxy;

import org.jspecify.annotations.NullMarked;
