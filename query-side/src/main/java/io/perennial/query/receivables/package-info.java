/** What all customers owe us, against what our company has. */
@NullMarked
package io.perennial.query.receivables;

import org.jspecify.annotations.NullMarked;
