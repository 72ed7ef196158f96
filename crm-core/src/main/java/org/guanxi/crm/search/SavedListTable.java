package org.guanxi.crm.search;

import java.util.List;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link SavedList}. */
public final class SavedListTable {

    private static final EntityTypeBuilder<SavedList, SavedList.Builder> TABLE = EntityType.describe(
                    "savedList",
                    SavedList.class,
                    SavedList.Builder::new,
                    SavedList.Builder::from,
                    SavedList.Builder::build)
            .identity(SavedList.Builder::id, SavedList.Builder::version);

    public static final TextAttribute<SavedList> NAME =
            TABLE.text("name", 200, SavedList::name, SavedList.Builder::name);
    public static final TextAttribute<SavedList> RECORD_KIND =
            TABLE.text("recordKind", 24, SavedList::recordKind, SavedList.Builder::recordKind);
    public static final NestedAttribute<SavedList, String> QUERY =
            TABLE.nested("query", String.class, SavedList::query, SavedList.Builder::query);
    public static final NestedAttribute<SavedList, List<String>> COLUMNS =
            TABLE.nestedList("columns", String.class, SavedList::columns, SavedList.Builder::columns);
    public static final ScalarAttribute<SavedList, ActorId> SAVED_BY =
            TABLE.printed("savedBy", 100, ActorId::value, ActorId::of, SavedList::savedBy, SavedList.Builder::savedBy);
    public static final ScalarAttribute<SavedList, Sharing> SHARING =
            TABLE.choice("sharing", Sharing.class, SavedList::sharing, SavedList.Builder::sharing);
    public static final TextAttribute<SavedList> SHARED_GROUP =
            TABLE.optionalText("sharedGroup", 100, SavedList::sharedGroup, SavedList.Builder::sharedGroup);

    public static final EntityType<SavedList> TYPE =
            TABLE.sorted(RECORD_KIND, NAME).build();

    private SavedListTable() {}
}
