/** What is to be done, by whom, since when and until when. */
@NullMarked
package io.perennial.query.todo;

import org.jspecify.annotations.NullMarked;
