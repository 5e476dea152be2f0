/**
 * How alerts reach a receiver that is away, slow or odd: the delivery of the server over its store, to receivers over HTTP. It knows
 * nothing of how alerts come about.
 */
@NullMarked
package dev.gatehouse.bench.sinks;

import org.jspecify.annotations.NullMarked;
