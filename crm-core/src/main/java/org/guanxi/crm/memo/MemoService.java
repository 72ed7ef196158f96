package org.guanxi.crm.memo;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Page;

/** Notes about records of any kind. By their words they are found with {@code search().search(MemoTable.TYPE, …)}. */
public interface MemoService {

    /**
     * Writes a memo about a record that the caller may read.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is no such record, or none that the caller may read
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed}, {@code text.too-long}
     */
    Memo write(RecordRef about, String text);

    /**
     * Changes the text of a memo of one's own.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is no such memo about a record that the caller may read
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} if another wrote it and the caller may not change memos
     * @throws org.guanxi.crm.error.Invalid as {@link #write}
     */
    Memo edit(Id<Memo> memo, String text);

    /** Puts a memo before all others, or back among them, for everybody who may read its record. Of no effect if it is so already. */
    Memo pin(Id<Memo> memo, boolean isPinned);

    /** Removes a memo of one's own; errors as {@link #edit}. Its history stays. */
    void remove(Id<Memo> memo);

    /**
     * The memos about a record, the pinned ones first, then the newest first, page by page.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is no such record, or none that the caller may read
     */
    Page<Memo> about(RecordRef record, Optional<String> cursor);
}
