/**
 * What is written down of what happens: who did what to whom, by which rules, and what it was before. The names are Entra's;
 * that they become lines of a log is the last step, and loses what only the values say.
 */
@NullMarked
package dev.gatehouse.pim.audit;

import org.jspecify.annotations.NullMarked;
