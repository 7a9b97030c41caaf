/** Marks personal data and protects it under a key of the person it is about. */
@NullMarked
package io.perennial.events.personal;

import org.jspecify.annotations.NullMarked;
