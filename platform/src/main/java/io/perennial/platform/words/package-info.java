/** What things are called before people: labels, and help beside them. */
@NullMarked
package io.perennial.platform.words;

import org.jspecify.annotations.NullMarked;
