/** What somebody asks for, and what others decide of it. */
@NullMarked
package dev.gatehouse.pim.request;

import org.jspecify.annotations.NullMarked;
