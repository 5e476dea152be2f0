package dev.gatehouse.store.pim;

import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Action;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where a search begins: what each need means. */
record Beginning(Search search, Tables tables, Approving approving, Judging judging, Falling falling, Instant at) {
    void need(Need need) {
        switch (need) {
            case Need.Asker asker -> {
                search.above(asker.who());
                search.ownedBy(asker.who());
            }
            case Need.Holder holder -> search.holder(holder.who());
            case Need.Member member -> search.above(member.who());
            case Need.Inside inside -> search.below(inside.group());
            case Need.Activated holder -> {
                search.holder(holder.who());
                falling.activated(holder.who());
            }
            case Need.Ending ending -> {
                search.holder(ending.holding().principal());
                falling.ending(ending.holding());
            }
            case Need.Asked asked -> {
                search.target(asked.form().target());
                falling.heard(asked.form().principal());
                search.risk(asked.form());
                approving.asked(asked.form());
                if (asked.form().action() == Action.ADMIN_RENEW || asked.form().action() == Action.SELF_RENEW) {
                    search.renewed(asked.form().holding(), asked.form().kind());
                }
            }
            case Need.Found answer -> search.request(answer.request());
            case Need.Decided decided -> {
                search.request(decided.request());
                approving.decided(decided.request());
            }
            case Need.Reported news -> {
                search.reported(news.holding());
                falling.heard(news.holding().principal());
            }
            case Need.TakenBack back -> {
                search.request(back.request());
                falling.takenBack(back.request());
            }
            case Need.Governed governed -> {
                search.target(governed.setting().key().target());
                List<Grant> eligible =
                        tables.grants().eligible(governed.setting().key());
                eligible.forEach(search::take);
                search.account(governed.by());
                approving.governed(
                        governed.setting(),
                        Stream.concat(
                                        Stream.of(governed.by()),
                                        eligible.stream().map(Grant::principal))
                                .toList());
            }
            case Need.Reviewed reviewed -> judging.reviewed(reviewed.stage(), reviewed.item());
            case Need.Standing any -> falling.standing();
            case Need.Due due -> due(due.limit());
            case Need.Everything any -> throw new IllegalStateException("the whole world is not searched, but read");
        }
    }

    private void due(int limit) {
        List<Grant> over = tables.grants().over(at, limit);
        List<Grant> beginning = tables.grants().beginning(at, limit);
        for (Grant grant : over) {
            search.take(grant);
            falling.ends(grant);
        }
        beginning.forEach(this::heard);
        tables.requests().late(at, limit).forEach(search::take);
        tables.requests().escalating(at, limit).forEach(request -> {
            search.take(request);
            approving.escalated(request);
        });
        tables.grants().reminding(at, limit).forEach(this::heard);
    }

    /** A grant of which its holder is told something. */
    private void heard(Grant grant) {
        search.take(grant);
        search.maker(grant);
        search.holder(grant.principal());
        falling.heard(grant.principal());
    }
}
