package org.guanxi.crm.team;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.TeamContract;

class TeamTest extends TeamContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
