package dev.gatehouse.cli.pim.policy;

/**
 * That a part of a role setting is to be another.
 *
 * @param path which part
 * @param from as people read it
 * @param to as people read it
 * @param weakened whether it guards less than before
 */
record Change(String path, String from, String to, boolean weakened) {}
