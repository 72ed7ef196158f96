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
            .service(MemoService.class, DefaultMemoService::new)
            .events(MemoEvent.class)
            .offersLater(CustomerSection.class, () -> List.of(new MemoSection()))
            .offersLater(
                    Attached.class,
                    () -> List.of(
                            new Attached<>(MemoTable.TYPE, MemoTable.ABOUT, MemoTable.ROOT, actor -> Condition.none())))
            .offersLater(
                    Searchable.class,
                    () -> List.of(new Searchable<>(
                            MemoTable.TYPE,
                            MemoTable.HEADING,
                            List.of(MemoTable.TEXT),
                            List.of(MemoTable.CREATED_AT.descending()))))
            .build();

    private MemoArea() {}
}
