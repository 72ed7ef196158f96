/** Runnable programs that show how the modules are used. */
@NullMarked
package org.guanxi.crm.examples;

import org.jspecify.annotations.NullMarked;
