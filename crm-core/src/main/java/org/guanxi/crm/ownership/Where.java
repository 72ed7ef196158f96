package org.guanxi.crm.ownership;

import java.util.Map;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.search.QueryText;
import org.guanxi.crm.search.SearchService;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;

/** Reads which records a rule or a pool is for: a stored query, or its condition alone, which is then one of whatever kind is asked about. */
final class Where {

    private Where() {}

    static <E extends Entity<E>> Condition<E> read(Workspace ws, OwnedKind<E> kind, String text) {
        Map<String, Object> said = Json.readMap(text);
        String query = said.containsKey("kind")
                ? text
                : Json.write(
                        Map.of("version", QueryText.VERSION, "kind", kind.type().kind(), "where", said));
        return ws.service(SearchService.class).read(kind.type(), query).where();
    }
}
