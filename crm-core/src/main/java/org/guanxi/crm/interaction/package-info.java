/**
 * What was said with people, from every department, in one history; whether it counts as a follow-up, and who of us knows whom by it.
 * Events: {@link org.guanxi.crm.interaction.InteractionEvent}. Policies: {@link org.guanxi.crm.interaction.FollowUpRule} and {@link
 * org.guanxi.crm.interaction.StrengthRule}. Errors begin with {@code contact.}, as the names of its events do.
 */
@NullMarked
package org.guanxi.crm.interaction;

import org.jspecify.annotations.NullMarked;
