package dev.gatehouse.bench.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.pim.GrantQuery;
import dev.gatehouse.store.pim.RequestQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LargeTenantTest {
    @TempDir
    Path folder;

    @Test
    void hasWhatListsAreAskedFor() throws IOException {
        try (Place place = Place.sqlite(folder, Schema.PIM)) {
            House house = House.of(place.database(), "large", 100);
            Past past = new Past(300, 3_000, 3);
            past.fill(house);

            List<Request> pending =
                    house.queries().requests(RequestQuery.all(1_000).statuses(Status.PENDING_APPROVAL));
            assertThat(pending).hasSize(3);
            assertThat(house.queries().requests(RequestQuery.all(1_000))).hasSize(1_000);
            assertThat(house.queries().grants(GrantQuery.all(1_000).states(GrantState.CURRENT)))
                    .isNotEmpty();
            assertThat(house.queries()
                            .approvals(
                                    Engine.usual(), Risk.NONE, Past.APPROVER, Population.START, Optional.empty(), 50))
                    .hasSize(1);
            assertThat(new Lists(past, house.queries(), 2).run()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void endsWhatExpiresInTheDirectoryToo() throws IOException, InterruptedException {
        try (Place place = Place.sqlite(folder, Schema.PIM)) {
            House house = House.of(place.database(), "expiring", 7);
            Population.begin(house.facts(), 21, 1);

            Expiry.Late late = new Expiry(house, 20, 7).run();

            assertThat(late.engine()).isPositive().isLessThanOrEqualTo(late.directory());
            assertThat(house.queries().grants(GrantQuery.all(1_000).states(GrantState.ENDED)))
                    .hasSize(20);
        }
    }
}
