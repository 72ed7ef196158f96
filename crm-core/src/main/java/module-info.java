/**
 * A CRM that lives inside another program: {@link org.guanxi.crm.Crm} is its door. What is in {@code org.guanxi.crm.internal} is promised
 * to nobody. Jackson reads and writes the values of all areas.
 */
module org.guanxi.crm {
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires com.google.i18n.phonenumbers.libphonenumber;

    exports org.guanxi.crm;
    exports org.guanxi.crm.access;
    exports org.guanxi.crm.calendar;
    exports org.guanxi.crm.calendar.booking;
    exports org.guanxi.crm.calendar.ical;
    exports org.guanxi.crm.catalog;
    exports org.guanxi.crm.common;
    exports org.guanxi.crm.contact;
    exports org.guanxi.crm.customer;
    exports org.guanxi.crm.customfield;
    exports org.guanxi.crm.delivery;
    exports org.guanxi.crm.distribution;
    exports org.guanxi.crm.error;
    exports org.guanxi.crm.event;
    exports org.guanxi.crm.exchange;
    exports org.guanxi.crm.interaction;
    exports org.guanxi.crm.invitation;
    exports org.guanxi.crm.journal;
    exports org.guanxi.crm.lead;
    exports org.guanxi.crm.memo;
    exports org.guanxi.crm.opportunity;
    exports org.guanxi.crm.ownership;
    exports org.guanxi.crm.ownership.handout;
    exports org.guanxi.crm.ownership.handover;
    exports org.guanxi.crm.ownership.limit;
    exports org.guanxi.crm.ownership.pool;
    exports org.guanxi.crm.ownership.recycle;
    exports org.guanxi.crm.ownership.spell;
    exports org.guanxi.crm.pipeline;
    exports org.guanxi.crm.promise;
    exports org.guanxi.crm.recurrence;
    exports org.guanxi.crm.reminder;
    exports org.guanxi.crm.search;
    exports org.guanxi.crm.storage;
    exports org.guanxi.crm.storage.memory;
    exports org.guanxi.crm.task;
    exports org.guanxi.crm.team;
    exports org.guanxi.crm.territory;
    exports org.guanxi.crm.territory.rule;
    exports org.guanxi.crm.timer;
    exports org.guanxi.crm.worktime;

    opens org.guanxi.crm to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.access to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.calendar to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.calendar.booking to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.calendar.ical to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.catalog to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.common to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.contact to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.customer to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.customfield to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.delivery to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.distribution to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.error to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.event to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.exchange to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.interaction to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.internal to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.invitation to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.journal to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.lead to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.memo to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.opportunity to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership.handout to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership.handover to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership.limit to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership.pool to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership.recycle to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.ownership.spell to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.pipeline to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.promise to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.recurrence to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.reminder to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.search to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.storage to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.storage.memory to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.task to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.team to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.territory to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.territory.rule to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.timer to
            com.fasterxml.jackson.databind;
    opens org.guanxi.crm.worktime to
            com.fasterxml.jackson.databind;
}
