package dev.gatehouse.server.graph;

/** One that shows logs, and needs nothing of what grants: a server that only watches has it, too. */
public interface FeatureOfLogs extends Feature {}
