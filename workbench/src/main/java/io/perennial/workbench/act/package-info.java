/** Commands as forms. */
@NullMarked
package io.perennial.workbench.act;

import org.jspecify.annotations.NullMarked;
