/** Rules as analytics rules of Microsoft Sentinel: from what a compiled rule asks to KQL over the tables of Azure Monitor. */
@NullMarked
package dev.gatehouse.detection.sentinel;

import org.jspecify.annotations.NullMarked;
