/** Who sits at the screen, and what that person may do. */
@NullMarked
package io.perennial.workbench.signin;

import org.jspecify.annotations.NullMarked;
