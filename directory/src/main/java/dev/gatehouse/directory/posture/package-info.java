/**
 * Whether a tenant's state is what a baseline wants: a class for each check, pure functions over
 * {@link dev.gatehouse.directory.tenant.Tenant}, and what they find.
 */
@NullMarked
package dev.gatehouse.directory.posture;

import org.jspecify.annotations.NullMarked;
