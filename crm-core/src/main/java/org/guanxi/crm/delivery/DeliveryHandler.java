package org.guanxi.crm.delivery;

/** Takes entries to where they are to go. */
@FunctionalInterface
public interface DeliveryHandler {

    /**
     * Takes one entry; called outside of any transaction, for one record in the order of its versions, one after the other. Returning
     * says that the entry has arrived. It must take less time than the subscription's lease.
     *
     * @throws Exception if it did not arrive: it is tried again later, and until then everything of the same record waits
     */
    void deliver(Delivered delivered) throws Exception;
}
