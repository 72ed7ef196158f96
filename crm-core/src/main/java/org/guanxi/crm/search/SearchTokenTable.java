package org.guanxi.crm.search;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link SearchToken}. */
public final class SearchTokenTable {

    private static final EntityTypeBuilder<SearchToken, SearchToken.Builder> TABLE = EntityType.describe(
                    "searchToken",
                    SearchToken.class,
                    SearchToken.Builder::new,
                    SearchToken.Builder::from,
                    SearchToken.Builder::build)
            .identity(SearchToken.Builder::id, SearchToken.Builder::version);

    /** Kept always: each record's words are those of its own texts, and change when these do. */
    public static final LinkAttribute<SearchToken> RECORD =
            TABLE.link("record", Upon.history(), SearchToken::record, SearchToken.Builder::record);

    public static final TextAttribute<SearchToken> ATTRIBUTE =
            TABLE.text("attribute", 30, SearchToken::attribute, SearchToken.Builder::attribute);
    public static final TextAttribute<SearchToken> WORD =
            TABLE.text("word", 44, SearchToken::word, SearchToken.Builder::word);

    public static final EntityType<SearchToken> TYPE =
            TABLE.sorted(RECORD.recordKind(), WORD).build();

    private SearchTokenTable() {}
}
