/** People at customers, what was said with them, what was promised, and whom to call. */
@NullMarked
package org.guanxi.crm.contact;

import org.jspecify.annotations.NullMarked;
