package org.guanxi.crm.calendar.booking;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Resource}. */
public final class ResourceTable {

    private static final EntityTypeBuilder<Resource, Resource.Builder> TABLE = EntityType.describe(
                    "resource", Resource.class, Resource.Builder::new, Resource.Builder::from, Resource.Builder::build)
            .identity(Resource.Builder::id, Resource.Builder::version);

    public static final ScalarAttribute<Resource, Resource.Kind> KIND =
            TABLE.choice("kind", Resource.Kind.class, Resource::kind, Resource.Builder::kind);
    public static final TextAttribute<Resource> NAME = TABLE.text("name", 200, Resource::name, Resource.Builder::name);
    public static final ReferenceAttribute<Resource, Member> MEMBER =
            TABLE.optionalReference("member", Member.class, Upon.history(), Resource::member, Resource.Builder::member);
    public static final TextAttribute<Resource> PLACE =
            TABLE.optionalText("place", 200, Resource::place, Resource.Builder::place);
    public static final OrderedAttribute<Resource, Integer> CAPACITY =
            TABLE.integer("capacity", Resource::capacity, Resource.Builder::capacity);
    public static final ScalarAttribute<Resource, Boolean> ACTIVE =
            TABLE.flag("active", Resource::isActive, Resource.Builder::isActive);

    public static final EntityType<Resource> TYPE =
            TABLE.sorted(KIND, NAME).personal(NAME).build();

    private ResourceTable() {}
}
