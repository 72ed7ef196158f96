package org.guanxi.crm.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;

/** Lets what hangs on a record follow what happens to its owner, as the terms say. */
final class Children {

    private final Workspace ws;
    private final OwnershipTerms terms;

    Children(Workspace ws, OwnershipTerms terms) {
        this.ws = ws;
        this.terms = terms;
    }

    /** The record went from one owner to another, perhaps by way of a pool. */
    void follow(RecordRef record, Id<Member> from, Id<Member> to) {
        if (from.equals(to)) {
            return;
        }
        for (OwnedChild each : ws.offers(OwnedChild.class)) {
            if (terms(each).isFollowing()) {
                each.pass(ws, record, from, to);
            }
        }
    }

    /** The record is nobody's any more. */
    void drop(RecordRef record, Id<Member> from, Optional<String> reason) {
        for (OwnedChild each : ws.offers(OwnedChild.class)) {
            if (terms(each).onDrop() == ChildTerms.OnDrop.CLOSE) {
                each.close(ws, record, from, reason);
            }
        }
    }

    /** What keeps the owner from releasing the record. */
    List<Situation.Blocking> blocking(RecordRef record, Id<Member> owner) {
        List<Situation.Blocking> blocking = new ArrayList<>();
        for (OwnedChild each : ws.offers(OwnedChild.class)) {
            if (terms(each).onDrop() == ChildTerms.OnDrop.BLOCK) {
                long open = each.open(ws, record, owner);
                if (open > 0) {
                    blocking.add(new Situation.Blocking(each.kind(), open));
                }
            }
        }
        return blocking;
    }

    private ChildTerms terms(OwnedChild child) {
        return terms.children().stream()
                .filter(each -> each.kind().equals(child.kind()))
                .findFirst()
                .orElseGet(() -> ChildTerms.usual(child.kind()));
    }
}
