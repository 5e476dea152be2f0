/** Exports of a tenant, as Graph and Azure Resource Manager answer, read into the values of {@code directory.tenant}. */
@NullMarked
package dev.gatehouse.connect.export;

import org.jspecify.annotations.NullMarked;
