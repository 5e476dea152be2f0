/** Role settings and assignments as a file: written, held against what is in force, and put in force. */
@NullMarked
package dev.gatehouse.cli.pim.policy;

import org.jspecify.annotations.NullMarked;
