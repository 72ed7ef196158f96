package org.guanxi.crm.customfield;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link CustomField}. */
public final class CustomFieldTable {

    private static final EntityTypeBuilder<CustomField, CustomField.Builder> TABLE = EntityType.describe(
                    "customField",
                    CustomField.class,
                    CustomField.Builder::new,
                    CustomField.Builder::from,
                    CustomField.Builder::build)
            .identity(CustomField.Builder::id, CustomField.Builder::version);

    public static final TextAttribute<CustomField> RECORD_KIND =
            TABLE.text("recordKind", 24, CustomField::recordKind, CustomField.Builder::recordKind);
    public static final TextAttribute<CustomField> FIELD_KEY =
            TABLE.text("fieldKey", 40, CustomField::fieldKey, CustomField.Builder::fieldKey);
    public static final ScalarAttribute<CustomField, Boolean> RETIRED =
            TABLE.flag("isRetired", CustomField::isRetired, CustomField.Builder::isRetired);
    public static final NestedAttribute<CustomField, FieldDefinition> DEFINITION =
            TABLE.nested("definition", FieldDefinition.class, CustomField::definition, CustomField.Builder::definition);

    public static final EntityType<CustomField> TYPE =
            TABLE.unique(RECORD_KIND, FIELD_KEY).build();

    private CustomFieldTable() {}
}
