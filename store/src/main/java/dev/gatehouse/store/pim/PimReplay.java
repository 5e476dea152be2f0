package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Hindsight;
import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the activations of a time would have come to by other role settings. */
public final class PimReplay {
    private static final int PAGE = 500;

    private final Database database;
    private final String tenant;

    public PimReplay(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /**
     * An activation, and what would come of it by the setting that is in force and by the one that is proposed.
     *
     * @param inForce by the setting that is in force
     * @param proposed by the other one
     */
    public record Twice(Hindsight.Outcome inForce, Hindsight.Outcome proposed) {
        /** Whether the proposed one would grant it, for a shorter time. */
        public boolean isShorter() {
            return !proposed.isRefused()
                    && inForce.lasts().isPresent()
                    && proposed.lasts()
                            .filter(time -> time.compareTo(inForce.lasts().get()) < 0)
                            .isPresent();
        }
    }

    /**
     * The activations that proposed settings are about.
     *
     * @param bySetting of each proposed setting, the newest first
     * @param whole whether there were no more than were looked at
     */
    public record Replayed(Map<SettingKey, List<Twice>> bySetting, boolean whole) {
        public Replayed {
            bySetting = Map.copyOf(bySetting);
        }
    }

    /**
     * What the activations that were asked for in a time would have come to.
     *
     * @param most how many requests are looked at
     */
    public Replayed of(List<RoleSetting> proposed, Instant from, Instant until, int most) {
        Map<SettingKey, RoleSetting> other = new LinkedHashMap<>();
        proposed.forEach(setting -> other.put(setting.key(), setting));
        Map<SettingKey, List<Twice>> found = new HashMap<>();
        other.keySet().forEach(key -> found.put(key, new ArrayList<>()));
        PimQueries queries = new PimQueries(database, tenant);
        Optional<RequestCursor> after = Optional.empty();
        int seen = 0;
        while (seen < most) {
            RequestQuery page = RequestQuery.all(Math.min(PAGE, most - seen)).created(from, until);
            List<Request> some = queries.requests(after.map(page::after).orElse(page));
            if (some.isEmpty()) {
                return new Replayed(found, true);
            }
            judge(some, other, until, found);
            seen += some.size();
            after = Optional.of(RequestCursor.behind(some.getLast()));
        }
        return new Replayed(found, false);
    }

    private void judge(
            List<Request> some, Map<SettingKey, RoleSetting> proposed, Instant at, Map<SettingKey, List<Twice>> found) {
        List<Request> about = some.stream()
                .filter(request -> Optional.ofNullable(
                                proposed.get(request.form().target().setting()))
                        .filter(setting -> Hindsight.isAbout(setting, request))
                        .isPresent())
                .toList();
        if (about.isEmpty()) {
            return;
        }
        database.read(handle -> {
            Tables tables = Tables.of(new Rows(handle, tenant));
            Map<Whose, Slice> slices = new HashMap<>();
            for (Request request : about) {
                SettingKey key = request.form().target().setting();
                RoleSetting other = requireNonNull(proposed.get(key), "no setting");
                RoleSetting now = PimSettings.setting(tables, key);
                Slice slice = slices.computeIfAbsent(
                        new Whose(key, request.form().principal()), whose -> slice(tables, whose, now, other, at));
                requireNonNull(found.get(key), "no list")
                        .add(new Twice(Hindsight.of(slice, now, request, at), Hindsight.of(slice, other, request, at)));
            }
            return about.size();
        });
    }

    /** For whom a setting is to hold. */
    private record Whose(SettingKey key, PrincipalId principal) {}

    private static Slice slice(Tables tables, Whose whose, RoleSetting now, RoleSetting other, Instant at) {
        List<Need> needs = Stream.of(now, other)
                .<Need>map(setting -> new Need.Governed(setting, whose.principal()))
                .toList();
        return new SliceReader(tables, Risk.NONE).read(new ReadSet(needs, false), at);
    }
}
