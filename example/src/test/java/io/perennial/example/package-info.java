/** Tests of the example world. */
@NullMarked
package io.perennial.example;

import org.jspecify.annotations.NullMarked;
