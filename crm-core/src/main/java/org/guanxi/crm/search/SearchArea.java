package org.guanxi.crm.search;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;

/** What the area brings. */
public final class SearchArea {

    /** The declaration. */
    public static final Area AREA = Area.named("search")
            .table("searchToken", SearchToken.class, () -> SearchTokenTable.TYPE)
            .table("savedList", SavedList.class, () -> SavedListTable.TYPE)
            .table("mark", Mark.class, () -> MarkTable.TYPE)
            .service(SearchService.class, unit -> new DefaultSearchService(unit))
            .events(SearchEvent.class)
            .policy(Groups.class, Groups.none())
            .offers(RecordRule.class, new WordIndex())
            .build();

    private SearchArea() {}
}
