/** Tests of the kinds of imports. */
@NullMarked
package io.perennial.imports.kinds;

import org.jspecify.annotations.NullMarked;
