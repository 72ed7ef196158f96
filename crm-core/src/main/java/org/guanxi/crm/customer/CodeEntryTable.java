package org.guanxi.crm.customer;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link CodeEntry}. */
public final class CodeEntryTable {

    private static final EntityTypeBuilder<CodeEntry, CodeEntry.Builder> TABLE = EntityType.describe(
                    "codeEntry",
                    CodeEntry.class,
                    CodeEntry.Builder::new,
                    CodeEntry.Builder::from,
                    CodeEntry.Builder::build)
            .identity(CodeEntry.Builder::id, CodeEntry.Builder::version);

    public static final TextAttribute<CodeEntry> LIST =
            TABLE.text("list", CustomerTable.LONGEST_CODE, CodeEntry::list, CodeEntry.Builder::list);
    public static final TextAttribute<CodeEntry> CODE =
            TABLE.text("code", CustomerTable.LONGEST_CODE, CodeEntry::code, CodeEntry.Builder::code);
    public static final NestedAttribute<CodeEntry, LocalizedText> LABEL =
            TABLE.nested("label", LocalizedText.class, CodeEntry::label, CodeEntry.Builder::label);
    public static final OrderedAttribute<CodeEntry, Integer> POSITION =
            TABLE.integer("position", CodeEntry::position, CodeEntry.Builder::position);
    public static final ScalarAttribute<CodeEntry, Boolean> RETIRED =
            TABLE.flag("retired", CodeEntry::isRetired, CodeEntry.Builder::isRetired);

    public static final EntityType<CodeEntry> TYPE =
            TABLE.unique(LIST, CODE).sorted(LIST, POSITION).build();

    private CodeEntryTable() {}
}
