/** Programs that answer the questions of a file and compare with the answers it gives, each by one command. */
@NullMarked
package org.guanxi.crm.examples.lab;

import org.jspecify.annotations.NullMarked;
