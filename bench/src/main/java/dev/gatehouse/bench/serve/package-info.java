/**
 * The server under load: events at a fixed pace over HTTPS, and how long it takes until one is an alert. Starts the product as
 * a user does; knows only its command line and its HTTP.
 */
@NullMarked
package dev.gatehouse.bench.serve;

import org.jspecify.annotations.NullMarked;
