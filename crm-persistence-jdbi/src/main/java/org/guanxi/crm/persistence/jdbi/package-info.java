/** One storage adapter over Jdbi, for H2, PostgreSQL and MariaDB. */
@NullMarked
package org.guanxi.crm.persistence.jdbi;

import org.jspecify.annotations.NullMarked;
