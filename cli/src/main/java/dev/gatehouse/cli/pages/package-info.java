/** Writes the pages about detections: one for each row of the guide, their coverage, and a layer for the ATT&CK Navigator. */
@NullMarked
package dev.gatehouse.cli.pages;

import org.jspecify.annotations.NullMarked;
