/** Rules about the code of all modules, and what shows that each of them bites. */
@NullMarked
package io.perennial.architecture;

import org.jspecify.annotations.NullMarked;
