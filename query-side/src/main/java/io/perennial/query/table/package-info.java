/** Documents as flat tables, as people's tools read them. */
@NullMarked
package io.perennial.query.table;

import org.jspecify.annotations.NullMarked;
