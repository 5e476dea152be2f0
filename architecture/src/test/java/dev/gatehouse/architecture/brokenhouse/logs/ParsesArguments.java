package dev.gatehouse.architecture.brokenhouse.logs;

import picocli.CommandLine.Option;

/** The command line's library outside the command line. */
final class ParsesArguments {
    @Option(names = "--all")
    boolean all;
}
