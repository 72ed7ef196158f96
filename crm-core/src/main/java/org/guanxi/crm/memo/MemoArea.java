package org.guanxi.crm.memo;

import java.util.List;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.search.Searchable;
import org.guanxi.crm.storage.Condition;

/** What the area brings. */
public final class MemoArea {

    /** The declaration. */
    public static final Area AREA = Area.named("memo")
            .table("memo", Memo.class, () -> MemoTable.TYPE)
            .service(MemoService.class, unit -> new DefaultMemoService(unit))
            .events(MemoEvent.class)
            .offersLater(CustomerSection.class, () -> List.of(new MemoSection()))
            .offersFor(
                    Memo.class,
                    Attached.class,
                    () -> new Attached<>(MemoTable.TYPE, MemoTable.ABOUT, MemoTable.ROOT, actor -> Condition.none()))
            .offersFor(
                    Memo.class,
                    Searchable.class,
                    () -> new Searchable<>(
                            MemoTable.TYPE,
                            MemoTable.HEADING,
                            List.of(MemoTable.TEXT),
                            List.of(MemoTable.CREATED_AT.descending())))
            .build();

    private MemoArea() {}
}
