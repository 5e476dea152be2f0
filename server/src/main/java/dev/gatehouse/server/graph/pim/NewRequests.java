package dev.gatehouse.server.graph.pim;

import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Retries;
import java.time.InstantSource;

/** The ids of requests that calls make: a call that is sent again has that of what it made. */
record NewRequests(PimStation pim, Asker asker, InstantSource clock) {
    RequestId id(Call call) {
        return new RequestId(Retries.id(
                call,
                asker.id().toString(),
                known -> pim.queries().request(new RequestId(known)).map(Request::created),
                clock.instant()));
    }
}
