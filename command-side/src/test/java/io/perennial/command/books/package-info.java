/** The account of a customer as a bookkeeper would keep it, and what is asked of the real one. */
@NullMarked
package io.perennial.command.books;

import org.jspecify.annotations.NullMarked;
