/** Tests of the frame of views. */
@NullMarked
package io.perennial.query.view;

import org.jspecify.annotations.NullMarked;
