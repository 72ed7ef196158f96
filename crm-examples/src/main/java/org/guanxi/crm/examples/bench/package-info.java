/** The numbers to reach, each measured by one command, with the peer beside it in the same run. */
@NullMarked
package org.guanxi.crm.examples.bench;

import org.jspecify.annotations.NullMarked;
