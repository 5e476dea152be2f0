/** Checks exports of the audit trail. */
@NullMarked
package dev.gatehouse.cli.audit;

import org.jspecify.annotations.NullMarked;
