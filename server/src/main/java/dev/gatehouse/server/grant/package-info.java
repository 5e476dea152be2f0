/** PIM at work in a server: who decides, what expires, and what has the directory say so. */
@NullMarked
package dev.gatehouse.server.grant;

import org.jspecify.annotations.NullMarked;
