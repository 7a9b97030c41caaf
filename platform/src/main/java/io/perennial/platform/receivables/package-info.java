/** Which invoices a payment settles: the one rule that decisions and views go by. */
@NullMarked
package io.perennial.platform.receivables;

import org.jspecify.annotations.NullMarked;
