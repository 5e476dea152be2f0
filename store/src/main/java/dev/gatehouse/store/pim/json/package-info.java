/** Requests, role settings and terms as JSON documents: each has a version, and none is read that is not understood wholly. */
@NullMarked
package dev.gatehouse.store.pim.json;

import org.jspecify.annotations.NullMarked;
