/** The main job: a seller's accounts, products, teams and deals are imported from four CSV files, and questions answered. */
@NullMarked
package org.guanxi.crm.examples.pipeline;

import org.jspecify.annotations.NullMarked;
