/** Tests of the page of one customer. */
@NullMarked
package io.perennial.query.page;

import org.jspecify.annotations.NullMarked;
