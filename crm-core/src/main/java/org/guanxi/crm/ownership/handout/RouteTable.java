package org.guanxi.crm.ownership.handout;

import java.util.List;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.distribution.Turn;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Route}. */
public final class RouteTable {

    private static final EntityTypeBuilder<Route, Route.Builder> TABLE = EntityType.describe(
                    "route", Route.class, Route.Builder::new, Route.Builder::from, Route.Builder::build)
            .identity(Route.Builder::id, Route.Builder::version);

    public static final TextAttribute<Route> CODE = TABLE.text("code", 60, Route::code, Route.Builder::code);
    public static final ScalarAttribute<Route, Strategy> STRATEGY =
            TABLE.choice("strategy", Strategy.class, Route::strategy, Route.Builder::strategy);
    public static final NestedAttribute<Route, List<Route.Share>> SHARES =
            TABLE.nestedList("shares", Route.Share.class, Route::shares, Route.Builder::shares);
    public static final ScalarAttribute<Route, Boolean> IS_SPARING_LAST_OWNER =
            TABLE.flag("isSparingLastOwner", Route::isSparingLastOwner, Route.Builder::isSparingLastOwner);
    public static final NestedAttribute<Route, Turn> TURN =
            TABLE.optionalNested("turn", Turn.class, Route::turn, Route.Builder::turn);

    public static final EntityType<Route> TYPE = TABLE.unique(CODE).build();

    private RouteTable() {}
}
