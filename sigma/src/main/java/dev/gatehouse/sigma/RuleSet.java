package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compiled rules: immutable, shared between threads. A rule is named by its index, from 0. */
public final class RuleSet {
    private final List<SigmaRule> rules;
    private final List<Outline> outlines;
    private final Program program;

    private RuleSet(List<SigmaRule> rules, List<Outline> outlines, Program program) {
        this.rules = List.copyOf(rules);
        this.outlines = List.copyOf(outlines);
        this.program = program;
    }

    /** Compiles rules for the events that the resolver describes; a rule with problems is left out. */
    public static Compiled compile(List<SigmaRule> rules, FieldResolver fields, Placeholders placeholders) {
        AtomTable atoms = new AtomTable();
        List<Problem> problems = new ArrayList<>();
        List<SigmaRule> kept = new ArrayList<>();
        List<Outline> outlines = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        List<List<String>> unresolved = new ArrayList<>();
        for (SigmaRule rule : rules) {
            RuleCompiler compiler = new RuleCompiler(rule, fields, placeholders, atoms, problems);
            Optional<Plan> plan = compiler.compile();
            if (plan.isPresent()) {
                kept.add(rule);
                outlines.add(compiler.outline());
                plans.add(plan.get());
                unresolved.add(compiler.unresolved());
            }
        }
        return new Compiled(new RuleSet(kept, outlines, new Program(atoms.atoms(), plans)), problems, unresolved);
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /** The rule of that index. */
    public SigmaRule rule(int index) {
        return rules.get(index);
    }

    /** A new matcher over these rules, for one thread. */
    public Matcher matcher() {
        return new Matcher(program);
    }

    /** Why the rule holds for the event; empty where it does not. */
    public List<Why> explain(int rule, Event event) {
        return new Explainer(program).explain(rule, event);
    }

    /** The rule's whole condition, every test of it held against the event. */
    public Trace trace(int rule, Event event) {
        return new Tracer(program, outlines.get(rule)).trace(rules.get(rule), event);
    }

    /** What the rule asks of an event: the plan by which {@link #matcher} judges. */
    public Formula formula(int rule) {
        return new FormulaReader(program.atoms()).read(program.plan(rule));
    }

    /** The slots that any rule reads, ascending: nothing else need be extracted from an event. */
    public int[] neededSlots() {
        TreeSet<Integer> slots = new TreeSet<>();
        for (Atom atom : program.atoms()) {
            slots.add(atom.place().slot());
            if (atom instanceof Atom.SameAs same) {
                same.others().forEach(other -> slots.add(other.slot()));
            }
        }
        return slots.stream()
                .mapToInt(Integer::intValue)
                .filter(slot -> slot >= 0)
                .toArray();
    }

    /** Whether any rule looks for keywords, which need the text of the whole event. */
    public boolean readsWholeEvent() {
        return program.atoms().stream().anyMatch(atom -> atom.place().slot() == Place.WHOLE);
    }
}
