package org.guanxi.crm.ownership.handover;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;

/** Hands over what somebody has who leaves. For those above the leaver and the administrators of the pools. */
public interface HandoverService {

    /** What would be handed over, by kind and attribute; changes nothing. */
    List<Handover.Line> preview(Id<Member> leaver, HandoverPlan plan);

    /**
     * Hands over: first the records under terms, at most so many, then, when none is left, all else. To be called with the same key and plan
     * until it is {@link Handover.State#DONE}; then it does nothing more, and answers the protocol. Limits are not asked, as somebody must have
     * what is there.
     *
     * @param key the caller's, 1 to 200 code points
     * @param most the most records of one call, from 1 to 1,000
     * @throws org.guanxi.crm.error.Refused {@code handover.key-reused} for another person or plan; {@code handover.heir} if an heir is not
     *     there, has left, or leaves; {@code handover.closed} if it was undone; those of {@code ownership} for the first record that
     *     cannot be given
     */
    Handover handOver(String key, Id<Member> leaver, HandoverPlan plan, int most);

    /**
     * Undoes it, at most within the window in which commands can be undone: each record that nothing has happened to since is the leaver's
     * again.
     *
     * @return what stayed where it is
     * @throws org.guanxi.crm.error.Refused {@code handover.closed} if it was undone already
     */
    List<RecordRef> undo(Id<Handover> handover);

    /** The protocol. */
    Handover get(Id<Handover> handover);

    /** Each record that was given, at most a thousand. */
    List<HandoverItem> itemsOf(Id<Handover> handover);
}
