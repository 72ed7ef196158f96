package org.guanxi.crm.examples.bench;

import java.lang.reflect.InvocationTargetException;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;

/** An application that starts, saves a customer, and then uses every synthetic table; it says when. */
public final class N19Start {

    private N19Start() {}

    /** Something that happened to a synthetic record. */
    @EventName("synthetic.written")
    public record Written() implements Event {}

    /** With {@code nothing} as first argument only says that it runs; else starts a CRM with the synthetic tables. */
    public static void main(String[] args) throws ReflectiveOperationException {
        if (args[0].equals("nothing")) {
            System.out.println("saved");
            return;
        }
        Class<?> all = Class.forName("synthetic.All");
        Crm.Builder builder = Crm.builder().events(Written.class);
        all.getMethod("declare", Crm.Builder.class).invoke(null, builder);
        Crm crm = builder.build();
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        session.customers().register(NewCustomer.organisation("Shanghai Bell"));
        System.out.println("saved");
        use(all, new Use(session));
        System.out.println("used");
    }

    private static void use(Class<?> all, Use use) throws ReflectiveOperationException {
        try {
            all.getMethod("use", Use.class).invoke(null, use);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Stores a record with its journal, changes it, reads it and finds it. */
    public static final class Use {
        private final CrmSession session;

        Use(CrmSession session) {
            this.session = session;
        }

        /** Uses one table. */
        public <E extends Entity<E>> void one(EntityType<E> type, E sample, Condition<E> condition) {
            E stored = session.records().insert(type, sample, new Written());
            session.records().update(type, stored, new Written());
            int found = session.records()
                    .find(Selection.of(type).where(condition).limit(10))
                    .size();
            if (found != 1 || session.records().get(type, stored.id()).version() != 2) {
                throw new IllegalStateException(type + " was not stored");
            }
        }
    }
}
