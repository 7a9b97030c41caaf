/** What both sides stand on. */
@NullMarked
package io.perennial.platform;

import org.jspecify.annotations.NullMarked;
