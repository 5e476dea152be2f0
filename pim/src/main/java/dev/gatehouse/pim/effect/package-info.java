/** What is to be done outside because of what happened: who is told, and whose sessions end. A worker does it, later. */
@NullMarked
package dev.gatehouse.pim.effect;

import org.jspecify.annotations.NullMarked;
