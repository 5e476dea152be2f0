/**
 * The audit trail as rows. What is noted is written in the transaction of the change that it speaks of; sealing comes
 * later, and how a chain is made and checked is not known here.
 */
@NullMarked
package dev.gatehouse.store.audit;

import org.jspecify.annotations.NullMarked;
