/** Report definitions, indicators, charts, dashboards and exports. */
@NullMarked
package org.guanxi.crm.reporting;

import org.jspecify.annotations.NullMarked;
