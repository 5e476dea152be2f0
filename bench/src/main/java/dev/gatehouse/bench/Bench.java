package dev.gatehouse.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command line of the generators and benchmarks. */
public final class Bench {
    private static final String USAGE = GenerateCommand.USAGE
            + ScanCommand.USAGE
            + MatcherCommand.USAGE
            + QualityCommand.USAGE
            + BehaviourCommand.USAGE
            + ServeCommand.USAGE
            + PimCommand.USAGE
            + SinksCommand.USAGE;

    private Bench() {}

    /** Starts what the first word names. */
    public static void main(String[] words) throws IOException, InterruptedException {
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                var errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
            int exit = runOrTell(List.of(words), out, errors);
            out.flush();
            if (exit != 0) {
                System.exit(exit);
            }
        }
    }

    /** What goes wrong is told here, for the streams are closed before the machine could tell it. */
    private static int runOrTell(List<String> words, PrintStream out, PrintStream errors)
            throws IOException, InterruptedException {
        try {
            return run(words, out, errors);
        } catch (RuntimeException e) {
            e.printStackTrace(errors);
            return 1;
        }
    }

    static int run(List<String> words, PrintStream out, PrintStream errors) throws IOException, InterruptedException {
        if (words.isEmpty()) {
            errors.print(USAGE);
            return 2;
        }
        try {
            var arguments = new Arguments(words.subList(1, words.size()));
            return switch (words.getFirst()) {
                case "generate" -> GenerateCommand.run(arguments, out);
                case "scan" -> ScanCommand.run(arguments, out, errors);
                case "quality" -> QualityCommand.run(arguments, out, errors);
                case "behaviour" -> BehaviourCommand.run(arguments, out, errors);
                case "matcher" -> MatcherCommand.run(arguments, out);
                case "pim" -> PimCommand.run(arguments, out, errors);
                case "sinks" -> SinksCommand.run(arguments, out, errors);
                case "serve" -> ServeCommand.run(arguments, out, errors);
                default -> throw new IllegalArgumentException("there is no command " + words.getFirst());
            };
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            errors.print(USAGE);
            return 2;
        }
    }
}
