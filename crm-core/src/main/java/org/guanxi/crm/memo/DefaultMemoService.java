package org.guanxi.crm.memo;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Subject;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;

/** Keeps the memos. The rights of a memo are those of its record, and so are asked there. */
final class DefaultMemoService implements MemoService {

    private final UnitOfWork unit;

    DefaultMemoService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Memo write(RecordRef about, String text) {
        return unit.call(ws -> {
            Subject subject = Subject.of(ws, about);
            Memo memo = Memo.builder()
                    .id(ws.newId())
                    .about(subject.record())
                    .root(Attached.root(ws, subject.record()))
                    .customer(subject.customer())
                    .text(text)
                    .author(ws.actor())
                    .createdAt(ws.now())
                    .build();
            MemoEvent event = new MemoEvent.Written(memo.id(), memo.about(), memo.customer());
            return ws.asSystem(system -> system.insert(MemoTable.TYPE, memo, event));
        });
    }

    @Override
    public Memo edit(Id<Memo> id, String text) {
        return unit.call(ws -> {
            Memo before = own(ws, id);
            if (before.text().equals(text)) {
                return before;
            }
            Memo after =
                    Memo.builder().from(before).text(text).editedAt(ws.now()).build();
            MemoEvent event = new MemoEvent.Edited(id, before.about());
            return ws.asSystem(system -> system.update(MemoTable.TYPE, before, after, event));
        });
    }

    @Override
    public Memo pin(Id<Memo> id, boolean isPinned) {
        return unit.call(ws -> {
            Memo before = seen(ws, id);
            if (before.isPinned() == isPinned) {
                return before;
            }
            Memo after = Memo.builder()
                    .from(before)
                    .pinnedAt(isPinned ? Optional.of(ws.now()) : Optional.empty())
                    .build();
            MemoEvent event = new MemoEvent.Pinned(id, before.about(), isPinned);
            return ws.asSystem(system -> system.update(MemoTable.TYPE, before, after, event));
        });
    }

    @Override
    public void remove(Id<Memo> id) {
        unit.run(ws -> {
            Memo before = own(ws, id);
            ws.<Boolean>asSystem(system -> {
                system.delete(MemoTable.TYPE, before, new MemoEvent.Removed(id, before.about()));
                return true;
            });
        });
    }

    @Override
    public Page<Memo> about(RecordRef record, Optional<String> cursor) {
        return unit.call(ws -> {
            Subject subject = Subject.of(ws, record);
            Selection<Memo> theirs = Selection.of(MemoTable.TYPE)
                    .where(MemoTable.ABOUT.is(subject.record()))
                    .orderBy(MemoTable.PINNED_AT.descending(), MemoTable.CREATED_AT.descending());
            return ws.asSystem(system -> system.page(theirs, cursor));
        });
    }

    /** The memo, if the caller may read its record. */
    private static Memo seen(Workspace ws, Id<Memo> id) {
        return ws.store()
                .get(MemoTable.TYPE, id)
                .filter(memo -> ws.lookFor(memo.about()).isPresent())
                .orElseThrow(() -> new NotFound(MemoTable.TYPE.kind(), id));
    }

    private static Memo own(Workspace ws, Id<Memo> id) {
        Memo memo = seen(ws, id);
        if (!memo.author().equals(ws.actor())) {
            ws.checkMayUpdate(MemoTable.TYPE, memo);
        }
        return memo;
    }
}
