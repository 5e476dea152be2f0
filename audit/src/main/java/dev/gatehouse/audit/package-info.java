/**
 * The hash chain: what people and Gatehouse itself changed, sealed so that nothing can be altered or left out unseen, with
 * signed checkpoints and a verifier that works offline. Knows no database, no file and no clock.
 */
@NullMarked
package dev.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
