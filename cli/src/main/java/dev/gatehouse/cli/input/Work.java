package dev.gatehouse.cli.input;

import dev.gatehouse.logs.scan.Block;

/**
 * A block to evaluate.
 *
 * @param input the number of the input that it is of
 */
public record Work(int input, Block block) {}
