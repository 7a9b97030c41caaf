/** What figures share: shares, ranks, periods and the arguments they take. */
@NullMarked
package io.perennial.query.measure;

import org.jspecify.annotations.NullMarked;
