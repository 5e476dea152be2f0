/** A server that has something to show: a made-up tenant whose story goes on while one watches. */
@NullMarked
package dev.gatehouse.server.demo;

import org.jspecify.annotations.NullMarked;
