package org.guanxi.crm.calendar;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.BookingSnapshotContract;

class BookingSnapshotTest extends BookingSnapshotContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
