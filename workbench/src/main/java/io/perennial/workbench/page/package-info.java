/** What all pages have in common. */
@NullMarked
package io.perennial.workbench.page;

import org.jspecify.annotations.NullMarked;
