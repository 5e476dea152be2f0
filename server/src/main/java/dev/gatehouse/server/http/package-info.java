/** What holds for every route: who may call it, the headers, the limits, and how an error looks. */
@NullMarked
package dev.gatehouse.server.http;

import org.jspecify.annotations.NullMarked;
