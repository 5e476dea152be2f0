package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/*
 * A configuration is small and its author is trusted, but what is asked to read it may be handed anything. The text is
 * therefore walked once as a flat stream of events, which needs no stack, before nodes are composed, which recurses: depth
 * and size are then known to be harmless. Aliases are refused, because they alone make a small text large, or endless.
 */
/** Turns a file's text into YAML nodes that know their places, within limits. */
final class YamlText {
    static final int LARGEST = 1 << 20;
    static final int DEEPEST = 16;

    private static final String YAML = "a YAML document";

    private final String text;
    private final Problems problems;
    private final LoadSettings settings;

    YamlText(String file, String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LARGEST)
                .setAllowNonScalarKeys(true)
                .setSchema(new CoreSchema())
                .build();
    }

    /** The document's node; empty where the file has none, or has a mistake, which is then among the problems. */
    Optional<Node> compose() {
        if (text.length() > LARGEST) {
            refuse(0, "the file has " + text.length() + " characters", "at most " + LARGEST);
            return Optional.empty();
        }
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0) {
            var remedy = "save the file as UTF-8";
            problems.add(Code.ENCODING, problems.origin(text, broken), "the file is not UTF-8 here", "UTF-8", remedy);
            return Optional.empty();
        }
        try {
            return harmless() ? new Compose(settings).composeString(text) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            var origin = problems.origin(e.getProblemMark());
            problems.add(Code.SYNTAX, origin, "this is not YAML: " + inWords(e), YAML, remedy(e));
        } catch (ReaderException e) {
            var message = "the character U+%04X may not stand here".formatted(e.getCodePoint());
            var origin = problems.origin(text, text.offsetByCodePoints(0, e.getPosition()));
            problems.add(Code.ENCODING, origin, message, "text", "remove it, and save the file as UTF-8");
        } catch (YamlEngineException e) {
            var message = "this is not YAML: " + Quoted.of(String.valueOf(e.getMessage()));
            problems.add(Code.SYNTAX, problems.origin(text, 0), message, YAML, "correct it");
        }
        return Optional.empty();
    }

    private boolean harmless() {
        int depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                var origin = problems.origin(event.getStartMark());
                problems.add(Code.LIMIT, origin, "too many levels", "at most " + DEEPEST, "write it flatter");
                return false;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent alias) {
                var message = "the alias " + Quoted.of("*" + alias.getAlias()) + " is not supported";
                var origin = problems.origin(event.getStartMark());
                problems.add(Code.LIMIT, origin, message, "values without aliases", "write the value out");
                return false;
            }
        }
        return true;
    }

    private void refuse(int index, String message, String expected) {
        problems.add(Code.LIMIT, problems.origin(text, index), message, expected, "make it smaller");
    }

    private static String inWords(MarkedYamlEngineException e) {
        return tabbed(e) ? "a tab where an indentation or a value should be" : Quoted.safe(e.getProblem());
    }

    private static String remedy(MarkedYamlEngineException e) {
        return tabbed(e)
                ? "indent with spaces"
                : "look at this line and the one before: quotation marks, colons, brackets, indentation";
    }

    private static boolean tabbed(MarkedYamlEngineException e) {
        return e.getProblem().contains("TAB");
    }
}
