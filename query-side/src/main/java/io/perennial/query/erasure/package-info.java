/** Erasures: who asked for them, who confirmed them, and whether they are carried out. */
@NullMarked
package io.perennial.query.erasure;

import org.jspecify.annotations.NullMarked;
