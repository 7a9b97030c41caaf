/** One customer on one page: every view's word on it, with the events behind each part. */
@NullMarked
package io.perennial.query.page;

import org.jspecify.annotations.NullMarked;
