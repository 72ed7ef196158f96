package org.guanxi.crm.memo;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to memos. Their text is in the record itself, not in the events, so that an erasure finds it in one place. */
public sealed interface MemoEvent extends Event {

    /** The memo. */
    Id<Memo> memo();

    /** Somebody noted something. */
    @EventName("memo.written")
    record Written(Id<Memo> memo, RecordRef about, Optional<Id<Customer>> customer) implements MemoEvent {}

    /** Its text was changed. */
    @EventName("memo.edited")
    record Edited(Id<Memo> memo, RecordRef about) implements MemoEvent {}

    /** It comes before all others from now on, or no more. */
    @EventName("memo.pinned")
    record Pinned(Id<Memo> memo, RecordRef about, boolean isPinned) implements MemoEvent {}

    /** It was removed. */
    @EventName("memo.removed")
    record Removed(Id<Memo> memo, RecordRef about) implements MemoEvent {}
}
