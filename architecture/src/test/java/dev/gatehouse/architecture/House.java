package dev.gatehouse.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The modules below one root package, and the classes in them. */
record House(String root, JavaClasses classes) {
    /** Which modules a module may use. An arrow only ever runs down. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("sigma", Set.of()),
            Map.entry("logs", Set.of()),
            Map.entry("directory", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("detection", Set.of("sigma", "logs", "directory")),
            Map.entry("pim", Set.of("directory")),
            Map.entry("connect", Set.of("sigma", "logs", "detection", "directory")),
            Map.entry("lake", Set.of("logs")),
            Map.entry("store", Set.of("detection", "pim", "directory", "audit", "sigma")),
            Map.entry("cli", Set.of("sigma", "logs", "directory", "detection", "connect", "lake", "audit")),
            Map.entry(
                    "server",
                    Set.of("sigma", "logs", "directory", "audit", "detection", "pim", "connect", "lake", "store")),
            Map.entry(
                    "bench",
                    Set.of("sigma", "logs", "directory", "detection", "pim", "connect", "store", "cli", "server")));

    /** Modules that decide: no clock, and no I/O beyond the bytes that they are handed. */
    static final List<String> PURE = List.of("sigma", "logs", "directory", "audit", "detection", "pim");

    static final House REAL = new House(
            "dev.gatehouse",
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("jmh_generated"))
                    .importPackages(Stream.concat(MAY_USE.keySet().stream(), Stream.of("flink"))
                            .map(module -> "dev.gatehouse." + module)
                            .toArray(String[]::new)));

    static final House BROKEN = new House(
            "dev.gatehouse.architecture.brokenhouse",
            new ClassFileImporter().importPackages("dev.gatehouse.architecture.brokenhouse"));

    /** The package patterns of some modules. */
    String[] packagesOf(String... modules) {
        return Arrays.stream(modules).map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    String[] pure() {
        return packagesOf(PURE.toArray(String[]::new));
    }

    /** The module that a class belongs to; empty for a class of another house. */
    String moduleOf(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        return name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    DescribedPredicate<JavaClass> ofModule(String module) {
        return DescribedPredicate.describe(
                "of module " + module, type -> moduleOf(type).equals(module));
    }

    DescribedPredicate<JavaClass> ofOtherModulesThan(Set<String> modules) {
        return DescribedPredicate.describe("of modules other than " + modules, type -> {
            var module = moduleOf(type);
            return !module.isEmpty() && !modules.contains(module);
        });
    }
}
