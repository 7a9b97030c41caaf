/** Erasures: asked for by one person, confirmed by another, carried out by the service. */
@NullMarked
package io.perennial.command.erasure;

import org.jspecify.annotations.NullMarked;
