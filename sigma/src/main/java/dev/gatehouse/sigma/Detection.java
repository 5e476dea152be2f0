package dev.gatehouse.sigma;

import java.util.List;
import java.util.Map;

/** What stands under {@code detection:}. */
record Detection(Map<String, Search> searches, List<Condition> conditions) {}
