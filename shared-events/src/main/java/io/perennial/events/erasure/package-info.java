/** That what is personal of somebody was erased: asked for by one, confirmed by another. */
@NullMarked
package io.perennial.events.erasure;

import org.jspecify.annotations.NullMarked;
