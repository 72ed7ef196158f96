package org.guanxi.crm.invitation;

import java.util.List;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Imported}. */
public final class ImportedTable {

    private static final EntityTypeBuilder<Imported, Imported.Builder> TABLE = EntityType.describe(
                    "calendarImport",
                    Imported.class,
                    Imported.Builder::new,
                    Imported.Builder::from,
                    Imported.Builder::build)
            .identity(Imported.Builder::id, Imported.Builder::version);

    public static final LinkAttribute<Imported> RECORD =
            TABLE.link("record", Upon.partOf(), Imported::record, Imported.Builder::record);
    public static final TextAttribute<Imported> UID = TABLE.text("uid", 255, Imported::uid, Imported.Builder::uid);
    public static final ScalarAttribute<Imported, EmailAddress> ORGANISER = TABLE.optionalPrinted(
            "organiser", 254, EmailAddress::value, EmailAddress::of, Imported::organiser, Imported.Builder::organiser);
    public static final NestedAttribute<Imported, List<KeptPart>> PARTS =
            TABLE.nestedList("kept", KeptPart.class, Imported::parts, Imported.Builder::parts);

    public static final EntityType<Imported> TYPE =
            TABLE.unique(UID).sorted(RECORD.recordId()).personal(ORGANISER).build();

    private ImportedTable() {}
}
