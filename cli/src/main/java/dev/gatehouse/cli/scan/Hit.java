package dev.gatehouse.cli.scan;

/** One rule of the catalogue that held for one event: one alert. */
record Hit(int rule, Evidence evidence) {}
