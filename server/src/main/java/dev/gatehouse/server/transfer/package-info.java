/**
 * Takes over into the embedded directory what an export of another one holds, and writes out what it holds itself. What is
 * an export, {@code connect.export} decides; who may have what, the engine of PIM.
 */
@NullMarked
package dev.gatehouse.server.transfer;

import org.jspecify.annotations.NullMarked;
