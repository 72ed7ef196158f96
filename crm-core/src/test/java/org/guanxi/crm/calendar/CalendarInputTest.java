package org.guanxi.crm.calendar;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.CalendarInputContract;

class CalendarInputTest extends CalendarInputContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
