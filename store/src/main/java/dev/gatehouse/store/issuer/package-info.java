/** What the token issuer keeps: applications, who has which client act for him, and devices that wait for a sign-in. */
@NullMarked
package dev.gatehouse.store.issuer;

import org.jspecify.annotations.NullMarked;
