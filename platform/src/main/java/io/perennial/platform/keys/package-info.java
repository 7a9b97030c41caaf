/** Where the keys of data subjects are kept. */
@NullMarked
package io.perennial.platform.keys;

import org.jspecify.annotations.NullMarked;
