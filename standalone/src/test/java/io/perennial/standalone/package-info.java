/** The whole service, as its users see it. */
@NullMarked
package io.perennial.standalone;

import org.jspecify.annotations.NullMarked;
