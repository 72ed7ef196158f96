package org.guanxi.crm.timer;

import java.util.function.BiConsumer;
import org.guanxi.crm.internal.Workspace;

/**
 * Does due items of its name; offered by areas, and by embedders through {@code Crm.Builder.dueTask}.
 *
 * @param name the name, such as {@code ownership.recycle}; never renamed while items of it wait
 * @param work does one item, in one transaction with the item's removal, as the library itself with every right; it may schedule the same
 *     key anew. A throw undoes all, and the item is tried again later
 */
public record DueTask(String name, BiConsumer<Workspace, DueItem> work) {}
