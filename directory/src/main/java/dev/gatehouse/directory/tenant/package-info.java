/**
 * The state of a tenant, as an export of its directory and of its Azure resources tells it: who and what there is, who holds
 * which role, and by which rules. Values only; reading files is another module's task.
 */
@NullMarked
package dev.gatehouse.directory.tenant;

import org.jspecify.annotations.NullMarked;
