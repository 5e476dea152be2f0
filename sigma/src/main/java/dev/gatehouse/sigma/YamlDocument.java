package dev.gatehouse.sigma;

/** One document of a YAML stream: its tree, the text that it was written as, and whether it is free of errors. */
record YamlDocument(Yaml root, String text, boolean sound) {}
