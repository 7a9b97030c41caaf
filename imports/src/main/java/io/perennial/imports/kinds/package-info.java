/** What can be imported: the columns of each kind, and the commands that are made of its lines. */
@NullMarked
package io.perennial.imports.kinds;

import org.jspecify.annotations.NullMarked;
