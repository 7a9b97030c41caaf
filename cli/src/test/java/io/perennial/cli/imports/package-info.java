/** Tests of imports. */
@NullMarked
package io.perennial.cli.imports;

import org.jspecify.annotations.NullMarked;
