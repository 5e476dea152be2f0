/** What each alert looks for, as pure functions of the slice and of what the directory says: one class an alert. */
@NullMarked
package dev.gatehouse.pim.alert.check;

import org.jspecify.annotations.NullMarked;
