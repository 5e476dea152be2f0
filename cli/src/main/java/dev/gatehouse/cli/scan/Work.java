package dev.gatehouse.cli.scan;

import dev.gatehouse.logs.scan.Block;

/**
 * A block to evaluate.
 *
 * @param input the number of the input that it is of
 */
record Work(int input, Block block) {}
