package org.guanxi.crm.customfield;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.FieldRightsContract;

class FieldRightsTest extends FieldRightsContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
