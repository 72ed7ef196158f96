package org.guanxi.crm.invitation;

import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Guest}. */
public final class GuestTable {

    private static final EntityTypeBuilder<Guest, Guest.Builder> TABLE = EntityType.describe(
                    "calendarGuest", Guest.class, Guest.Builder::new, Guest.Builder::from, Guest.Builder::build)
            .identity(Guest.Builder::id, Guest.Builder::version);

    public static final LinkAttribute<Guest> INVITED_TO =
            TABLE.link("invitedTo", Upon.partOf(), Guest::invitedTo, Guest.Builder::invitedTo);
    public static final ScalarAttribute<Guest, EmailAddress> MAIL =
            TABLE.printed("mail", 254, EmailAddress::value, EmailAddress::of, Guest::mail, Guest.Builder::mail);
    public static final TextAttribute<Guest> NAME = TABLE.optionalText("name", 200, Guest::name, Guest.Builder::name);
    public static final TextAttribute<Guest> LANGUAGE =
            TABLE.text("language", 35, Guest::language, Guest.Builder::language);
    public static final ScalarAttribute<Guest, Boolean> REQUIRED =
            TABLE.flag("required", Guest::isRequired, Guest.Builder::isRequired);
    public static final ScalarAttribute<Guest, Reply> REPLY =
            TABLE.choice("reply", Reply.class, Guest::reply, Guest.Builder::reply);
    public static final OrderedAttribute<Guest, Long> AT_VERSION =
            TABLE.whole("atVersion", Guest::atVersion, Guest.Builder::atVersion);

    public static final EntityType<Guest> TYPE = TABLE.unique(INVITED_TO.recordId(), MAIL)
            .sorted(MAIL)
            .personal(MAIL, NAME)
            .build();

    private GuestTable() {}
}
