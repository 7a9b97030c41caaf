/** Product lines, and whether their products differ from those of others. */
@NullMarked
package io.perennial.command.productline;

import org.jspecify.annotations.NullMarked;
