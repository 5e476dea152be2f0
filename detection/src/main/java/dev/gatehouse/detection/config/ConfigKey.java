package dev.gatehouse.detection.config;

import java.util.List;

/**
 * A key of the configuration file.
 *
 * @param name the key
 * @param type what its value looks like
 * @param required whether its section is worth nothing without it
 * @param meaning what it is for, in Markdown
 * @param standard what holds where it is absent
 * @param example YAML that uses it, from the top of the file; empty where the section's example shows it
 * @param keys the keys below it
 */
record ConfigKey(
        String name,
        ConfigType type,
        boolean required,
        String meaning,
        String standard,
        String example,
        List<ConfigKey> keys) {
    ConfigKey {
        keys = List.copyOf(keys);
    }

    /** A key at the top of the file. */
    static ConfigKey top(
            String name, ConfigType type, String meaning, String standard, String example, ConfigKey... keys) {
        return new ConfigKey(name, type, false, meaning, standard, example, List.of(keys));
    }

    /** A key of a section that may be absent. */
    static ConfigKey optional(String name, ConfigType type, String meaning, String standard) {
        return new ConfigKey(name, type, false, meaning, standard, "", List.of());
    }

    /** A section within a section that may be absent. */
    static ConfigKey section(String name, String meaning, String standard, List<ConfigKey> keys) {
        return new ConfigKey(name, ConfigType.SECTION, false, meaning, standard, "", keys);
    }

    /** A key of a section that must be there. */
    static ConfigKey required(String name, ConfigType type, String meaning) {
        return new ConfigKey(name, type, true, meaning, "", "", List.of());
    }
}
