/** Tests of what figures measure by. */
@NullMarked
package io.perennial.query.measure;

import org.jspecify.annotations.NullMarked;
