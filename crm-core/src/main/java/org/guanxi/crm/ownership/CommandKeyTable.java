package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link CommandKey}. */
public final class CommandKeyTable {

    private static final EntityTypeBuilder<CommandKey, CommandKey.Builder> TABLE = EntityType.describe(
                    "commandKey",
                    CommandKey.class,
                    CommandKey.Builder::new,
                    CommandKey.Builder::from,
                    CommandKey.Builder::build)
            .identity(CommandKey.Builder::id, CommandKey.Builder::version);

    public static final TextAttribute<CommandKey> KEY =
            TABLE.text("commandKey", 200, CommandKey::key, CommandKey.Builder::key);
    public static final NestedAttribute<CommandKey, String> ASKED =
            TABLE.nested("asked", String.class, CommandKey::asked, CommandKey.Builder::asked);
    public static final NestedAttribute<CommandKey, List<String>> ANSWERED =
            TABLE.nestedList("answered", String.class, CommandKey::answered, CommandKey.Builder::answered);
    public static final OrderedAttribute<CommandKey, Instant> AT =
            TABLE.instant("doneAt", CommandKey::at, CommandKey.Builder::at);

    public static final EntityType<CommandKey> TYPE = TABLE.unique(KEY).build();

    private CommandKeyTable() {}
}
