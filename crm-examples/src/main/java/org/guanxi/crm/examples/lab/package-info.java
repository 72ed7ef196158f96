/** Questions with known answers, one JSON object a line, answered by the library and compared. */
@NullMarked
package org.guanxi.crm.examples.lab;

import org.jspecify.annotations.NullMarked;
