/**
 * Imports of files, whatever their lines record: reading, sending, and telling what became of each.
 */
@NullMarked
package io.perennial.imports;

import org.jspecify.annotations.NullMarked;
