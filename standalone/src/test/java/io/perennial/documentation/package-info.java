/** What the documents say, compared with what there is. */
@NullMarked
package io.perennial.documentation;

import org.jspecify.annotations.NullMarked;
