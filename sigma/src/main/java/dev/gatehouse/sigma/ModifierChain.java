package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Applies the modifiers of a test to its values, from left to right, and says what the test then asks.
 *
 * <p>Where the specification is open: {@code neq} is the negation of the whole test, so it holds for an absent field;
 * modifiers that only say where a text is expected ({@code contains}, {@code cased}, {@code all}, {@code neq}) may stand
 * anywhere; a part of a date may be compared ({@code hour|gte}); UTF-16 without base64 can match no text and is refused.
 */
final class ModifierChain {
    private static final int MOST_VALUES = 500_000;

    /** How the values are compared in the end. */
    private enum Kind {
        TEXT,
        REGEX,
        CIDR,
        NUMBER,
        EXISTS,
        FIELD
    }

    private final List<Modifier> modifiers;
    private final Placeholders placeholders;
    private final Flaws flaws;

    private Kind kind = Kind.TEXT;
    private Affix affix = Affix.WHOLE;
    private boolean all;
    private boolean negated;
    private boolean cased;
    private Comparison comparison = Comparison.EQUAL;
    private Optional<TimePart> part = Optional.empty();
    private final Set<Modifier> options = EnumSet.noneOf(Modifier.class);
    private List<Operand> operands = new ArrayList<>();
    private boolean flawed;

    ModifierChain(List<Modifier> modifiers, Placeholders placeholders, Flaws flaws) {
        this.modifiers = modifiers;
        this.placeholders = placeholders;
        this.flaws = flaws;
    }

    /** The check of a field test, or empty where flaws were reported. */
    Optional<Checked> apply(List<Scalar> values) {
        run(values);
        if (flawed) {
            return Optional.empty();
        }
        Optional<Check> check = values.stream().anyMatch(Scalar.Null.class::isInstance) ? missing(values) : check();
        return flawed ? Optional.empty() : check.map(found -> new Checked(found, negated));
    }

    /** The check of keywords on the text of the whole event, or empty where flaws were reported. */
    Optional<Checked> keywords(List<Scalar> values) {
        run(values);
        if (values.stream().anyMatch(Scalar.Null.class::isInstance)) {
            flaw("null-in-list", "null is no keyword", "remove it");
        }
        if (kind != Kind.TEXT && kind != Kind.REGEX) {
            flaw("modifier-conflict", "keywords are texts", "use re, contains, cased, all or an encoding only");
        }
        if (affix == Affix.START || affix == Affix.END) {
            flaw("modifier-conflict", "keywords are looked for anywhere in the event", "remove startswith or endswith");
        }
        affix = Affix.INSIDE;
        return flawed ? Optional.empty() : check().map(found -> new Checked(found, negated));
    }

    private void run(List<Scalar> values) {
        values.forEach(value -> operands.add(new Operand.Written(value)));
        if (modifiers.contains(Modifier.EXPAND)) {
            operands = new Expansion(placeholders, this::flaw).expand(operands);
        }
        for (Modifier modifier : modifiers) {
            step(modifier, values.size());
        }
        if (part.isPresent() && kind != Kind.NUMBER) {
            kind = Kind.NUMBER;
        }
    }

    private void step(Modifier modifier, int count) {
        switch (modifier) {
            case ALL -> {
                all = true;
                if (count == 1) {
                    flaw("all-of-one", "'all' is not allowed on a single value", "remove 'all', or give a list");
                }
            }
            case CONTAINS -> affix(Affix.INSIDE);
            case STARTSWITH -> affix(Affix.START);
            case ENDSWITH -> affix(Affix.END);
            case EXISTS -> become(Kind.EXISTS, modifier);
            case CASED -> cased = true;
            case NEQ -> negated = true;
            case WINDASH -> encode(operand -> Windash.variants(operand, this::flaw));
            case BASE64 -> encode(operand -> Base64Variants.whole(operand, this::flaw));
            case BASE64OFFSET -> encode(operand -> Base64Variants.anywhere(operand, this::flaw));
            case UTF16, UTF16BE, UTF16LE -> encode(operand -> Utf16.encode(operand, modifier, this::flaw));
            case RE -> become(Kind.REGEX, modifier);
            case IGNORECASE, MULTILINE, DOTALL -> option(modifier);
            case CIDR -> become(Kind.CIDR, modifier);
            case LT -> compare(Comparison.LESS, modifier);
            case LTE -> compare(Comparison.LESS_OR_EQUAL, modifier);
            case GT -> compare(Comparison.GREATER, modifier);
            case GTE -> compare(Comparison.GREATER_OR_EQUAL, modifier);
            case MINUTE -> part(TimePart.MINUTE);
            case HOUR -> part(TimePart.HOUR);
            case DAY -> part(TimePart.DAY);
            case WEEK -> part(TimePart.WEEK);
            case MONTH -> part(TimePart.MONTH);
            case YEAR -> part(TimePart.YEAR);
            case FIELDREF -> become(Kind.FIELD, modifier);
            case EXPAND -> {
                // Placeholders were expanded before the first step, for they are part of the value as written.
            }
        }
    }

    private void affix(Affix wanted) {
        if (affix != Affix.WHOLE || (kind != Kind.TEXT && kind != Kind.FIELD) || part.isPresent()) {
            conflict("'contains', 'startswith' and 'endswith' go with texts, and one of them is enough");
        }
        affix = wanted;
    }

    private void become(Kind wanted, Modifier modifier) {
        boolean fits = kind == Kind.TEXT && (affix == Affix.WHOLE || wanted == Kind.FIELD) && part.isEmpty();
        if (!fits) {
            conflict("'" + modifier.text() + "' does not go with the modifiers before it");
        }
        kind = wanted;
    }

    private void option(Modifier modifier) {
        if (kind != Kind.REGEX) {
            conflict("'" + modifier.text() + "' goes with 're' only, and after it");
        }
        options.add(modifier);
    }

    private void compare(Comparison wanted, Modifier modifier) {
        become(Kind.NUMBER, modifier, part);
        comparison = wanted;
    }

    private void become(Kind wanted, Modifier modifier, Optional<TimePart> before) {
        if (kind != Kind.TEXT || affix != Affix.WHOLE) {
            conflict("'" + modifier.text() + "' does not go with the modifiers before it");
        }
        part = before;
        kind = wanted;
    }

    private void part(TimePart wanted) {
        if (part.isPresent() || kind != Kind.TEXT || affix != Affix.WHOLE) {
            conflict("'" + wanted.text() + "' stands before a comparison, and alone");
        }
        part = Optional.of(wanted);
    }

    private void encode(Function<Operand, List<Operand>> encoding) {
        if (kind != Kind.TEXT || part.isPresent()) {
            conflict("encodings and 'windash' go with texts only");
            return;
        }
        List<Operand> encoded = new ArrayList<>();
        for (Operand operand : operands) {
            encoded.addAll(encoding.apply(operand));
        }
        if (encoded.size() > MOST_VALUES) {
            flaw("values-many", "the modifiers make more than " + MOST_VALUES + " values", "shorten the list");
            return;
        }
        operands = encoded;
    }

    private Optional<Check> missing(List<Scalar> values) {
        if (values.size() > 1) {
            flaw("null-in-list", "null cannot be part of a list of values", "make a search of its own for null");
        }
        if (modifiers.stream().anyMatch(modifier -> modifier != Modifier.NEQ)) {
            flaw("modifier-conflict", "null goes with no modifier but 'neq'", "use 'exists', or null alone");
        }
        return Optional.of(new Check.Missing());
    }

    private Optional<Check> check() {
        if (kind == Kind.EXISTS) {
            return present();
        }
        if (kind == Kind.FIELD) {
            List<String> fields =
                    operands.stream().map(operand -> operand.text().text()).toList();
            return Optional.of(new Check.SameAs(fields, affix, cased, all));
        }
        List<ValueTest> tests = new ArrayList<>();
        for (Operand operand : operands) {
            test(operand).ifPresent(tests::add);
        }
        return Optional.of(new Check.Values(tests, all));
    }

    private Optional<Check> present() {
        if (operands.size() == 1
                && operands.getFirst() instanceof Operand.Written written
                && written.scalar() instanceof Scalar.Bool wanted) {
            return Optional.of(new Check.Present(wanted.value()));
        }
        flaw("exists-boolean", "'exists' needs true or false", "write one boolean");
        return Optional.empty();
    }

    private Optional<ValueTest> test(Operand operand) {
        return switch (operand) {
            case Operand.Raw raw -> {
                flaw("utf16-alone", "UTF-16 bytes never occur in a text", "add base64 or base64offset after it");
                yield Optional.empty();
            }
            case Operand.Pattern pattern ->
                Optional.of(new LikeTest(pattern.text().with(affix), cased));
            case Operand.Written written -> {
                String raw = written.scalar().text();
                yield switch (kind) {
                    case REGEX -> RegexTest.of(raw, options, this::flaw);
                    case CIDR -> CidrTest.of(raw, this::flaw);
                    case NUMBER ->
                        part.isPresent()
                                ? TimeTest.of(part.get(), comparison, raw, this::flaw)
                                : CompareTest.of(comparison, raw, this::flaw);
                    case TEXT -> Optional.of(new LikeTest(operand.text().with(affix), cased));
                    case EXISTS, FIELD -> Optional.empty();
                };
            }
        };
    }

    private void conflict(String message) {
        flaw("modifier-conflict", message, "see the modifiers of the Sigma specification 2.1");
    }

    private void flaw(String code, String message, String remedy) {
        flawed = true;
        flaws.add(code, message, remedy);
    }
}
