package dev.gatehouse.bench.serve;

/**
 * How the server is at a moment.
 *
 * @param second since the load began
 * @param megabytes of memory that its process has
 * @param heap of which so many are its heap
 * @param lag how many megabytes wait to be judged
 */
record Sample(long second, long megabytes, long heap, double lag) {}
