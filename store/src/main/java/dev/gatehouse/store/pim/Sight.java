package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests somebody sees: those that he could decide at a moment, once he has proved a second factor, and perhaps
 * his own. The engine says which he could decide, a few at a time, for it looks at all that could come of a decision. What
 * he may certainly not decide is left out before, over little more than the requests themselves. Where his own are wanted
 * too, they are shown though nobody knows who is at risk, and what depends on that is left out.
 */
final class Sight {
    private static final int JUDGED_AT_ONCE = 10;

    private final SliceReader reader;
    private final Tables tables;
    private final Engine engine;
    private final Risk risk;
    private final LenientRisk lenient;
    private final PrincipalId viewer;
    private final Instant at;
    private final boolean own;
    private final Slice himself;

    /**
     * What somebody sees.
     *
     * @param own whether he sees what he asked for and what is for him, too
     */
    Sight(Tables tables, Engine engine, Risk risk, PrincipalId viewer, Instant at, boolean own) {
        this.lenient = new LenientRisk(risk);
        this.risk = own ? lenient : risk;
        this.reader = new SliceReader(tables, this.risk);
        this.tables = tables;
        this.engine = engine;
        this.viewer = viewer;
        this.at = at;
        this.own = own;
        this.himself = reader.read(new ReadSet(List.of(new Need.Asker(viewer)), false), at);
    }

    /** The first of those that he sees, so many at most. */
    List<Request> of(List<Request> some, int most) {
        Set<Request> perhaps = new HashSet<>(perhaps(some));
        List<Request> left = some.stream()
                .filter(request -> isOwn(request) || perhaps.contains(request))
                .toList();
        List<Request> seen = new ArrayList<>();
        for (int from = 0; from < left.size() && seen.size() < most; from += JUDGED_AT_ONCE) {
            List<Request> piece = left.subList(from, Math.min(left.size(), from + JUDGED_AT_ONCE));
            Set<Request> decidable = new HashSet<>(decidable(piece));
            piece.stream()
                    .filter(request -> isOwn(request) || decidable.contains(request))
                    .forEach(seen::add);
        }
        return seen.stream().limit(most).toList();
    }

    private boolean isOwn(Request request) {
        return own && (request.by().equals(viewer) || request.form().principal().equals(viewer));
    }

    private boolean isOpen(Request request) {
        return request.status().isPending() && !isOwn(request);
    }

    /** Those of which nothing says that he may not decide them; all that he could decide are among them. */
    List<Request> perhaps(Collection<Request> some) {
        List<Request> open = some.stream().filter(this::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        SliceBuilder little = SliceBuilder.of(himself);
        open.forEach(little::with);
        tables.accounts().byId(named(open)).forEach(little::with);
        tables.settings().byKey(settings(open)).forEach(little::with);
        Slice calm = little.build();
        Set<PrincipalId> asked = open.stream()
                .filter(request -> dependsOnRisk(calm, request))
                .map(request -> request.form().principal())
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            risk.among(asked).forEach(little::atRisk);
        }
        Slice slice = little.build();
        return open.stream()
                .filter(request -> isKnown(slice, request))
                .filter(request -> engine.mayDecide(slice, approval(caller(slice), request), at))
                .toList();
    }

    /** What depends on something that nobody knows now is not for him to decide now. */
    private boolean isKnown(Slice slice, Request request) {
        return !lenient.isUnknown() || !dependsOnRisk(slice, request);
    }

    private static boolean dependsOnRisk(Slice slice, Request request) {
        Form form = request.form();
        return form.action().mayActivate()
                && slice.setting(form.target().setting()).activating().asksAboutRisk()
                && slice.account(form.principal()).filter(Account::emergency).isEmpty();
    }

    private static Set<PrincipalId> named(List<Request> some) {
        return some.stream()
                .flatMap(request -> Stream.concat(
                        Stream.of(request.by(), request.form().principal()),
                        request.steps().stream()
                                .flatMap(step -> step.votes().stream())
                                .map(Vote::by)))
                .collect(Collectors.toSet());
    }

    private static Set<SettingKey> settings(List<Request> some) {
        return some.stream().map(request -> request.form().target().setting()).collect(Collectors.toSet());
    }

    /** Those that the engine would have him decide. */
    private List<Request> decidable(List<Request> some) {
        List<Request> open = some.stream().filter(this::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>(List.of(new Need.Asker(viewer)));
        open.forEach(request -> needs.add(new Need.Found(request.id())));
        Slice slice = reader.read(new ReadSet(needs, false), at);
        return open.stream()
                .filter(request -> isKnown(slice, request))
                .filter(request -> engine.step(slice, approval(caller(slice), request), at) instanceof Decision.Done)
                .toList();
    }

    private Caller caller(Slice slice) {
        return Caller.proven(viewer, at.isAfter(slice.mark()) ? at : slice.mark());
    }

    /** That somebody approves a request, as far as it has come. */
    static Command.Decide approval(Caller caller, Request request) {
        return new Command.Decide(caller, request.id(), request.open().orElse(0), true, "a reason");
    }
}
