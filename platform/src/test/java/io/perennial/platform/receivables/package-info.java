/** Tests of what settles invoices. */
@NullMarked
package io.perennial.platform.receivables;

import org.jspecify.annotations.NullMarked;
