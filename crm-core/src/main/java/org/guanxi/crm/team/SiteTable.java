package org.guanxi.crm.team;

import java.time.LocalDate;
import java.time.ZoneId;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Site}. */
public final class SiteTable {

    private static final EntityTypeBuilder<Site, Site.Builder> TABLE = EntityType.describe(
                    "site", Site.class, Site.Builder::new, Site.Builder::from, Site.Builder::build)
            .identity(Site.Builder::id, Site.Builder::version);

    public static final TextAttribute<Site> NAME = TABLE.text("name", 200, Site::name, Site.Builder::name);
    public static final NestedAttribute<Site, Address> ADDRESS =
            TABLE.optionalNested("address", Address.class, Site::address, Site.Builder::address);
    public static final ScalarAttribute<Site, ZoneId> ZONE =
            TABLE.printed("zone", 60, ZoneId::getId, ZoneId::of, Site::zone, Site.Builder::zone);
    public static final OrderedAttribute<Site, LocalDate> VALID_FROM =
            TABLE.date("validFrom", Site::validFrom, Site.Builder::validFrom);
    public static final OrderedAttribute<Site, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", Site::validUntil, Site.Builder::validUntil);

    public static final EntityType<Site> TYPE = TABLE.unique(NAME).build();

    private SiteTable() {}
}
