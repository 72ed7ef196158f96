package org.guanxi.crm.calendar;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.BookingRaceContract;

class BookingRaceTest extends BookingRaceContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
