/** Lists of views, searched, filtered and paged. */
@NullMarked
package io.perennial.workbench.list;

import org.jspecify.annotations.NullMarked;
