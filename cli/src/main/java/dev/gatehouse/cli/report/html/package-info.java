/**
 * The report for people who were not there: one HTML file without scripts and without anything from elsewhere. Each section
 * is a class of its own; all of them write through {@link dev.gatehouse.cli.report.html.Markup}, which lets no text of logs
 * become markup.
 */
@NullMarked
package dev.gatehouse.cli.report.html;

import org.jspecify.annotations.NullMarked;
