/** What the engine knows: principals, targets, grants, requests and their approvals, as values. */
@NullMarked
package dev.gatehouse.pim.model;

import org.jspecify.annotations.NullMarked;
