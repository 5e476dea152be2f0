/** The formats in which a scan writes its alerts, one class each, and the facts about the scan that some of them tell. */
@NullMarked
package dev.gatehouse.cli.report;

import org.jspecify.annotations.NullMarked;
