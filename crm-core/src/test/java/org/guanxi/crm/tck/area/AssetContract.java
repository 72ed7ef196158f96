package org.guanxi.crm.tck.area;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.testing.SequentialIds;
import org.guanxi.crm.testing.SettableClock;

/** What the contracts of this package start from: a CRM with the table of assets, and a tenant of each test's own. */
abstract class AssetContract {

    private static final AtomicLong TENANTS = new AtomicLong();

    final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    final SequentialIds ids = new SequentialIds();
    final String tenant = "t" + System.nanoTime() + "-" + TENANTS.incrementAndGet();

    final Crm crm = prepared(Crm.builder()).build();
    final CrmSession session = as("li.wei");

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    Crm.Builder prepared(Crm.Builder builder) {
        return builder.entities(AssetTable.TYPE)
                .storage(newStorage())
                .clock(clock)
                .ids(ids);
    }

    final CrmSession as(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    final Asset asset(String name, Consumer<Asset.Builder> more) {
        Asset.Builder builder = Asset.builder();
        builder.id(Id.of(ids.next())).name(name);
        more.accept(builder);
        return builder.build();
    }

    final Asset stored(Asset asset) {
        return session.records().insert(AssetTable.TYPE, asset, new Asset.Written(asset.id()));
    }

    final Asset changed(Asset asset) {
        return session.records().update(AssetTable.TYPE, asset, new Asset.Written(asset.id()));
    }
}
