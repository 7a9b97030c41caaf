/** What our own company has, which all that is owed to us is compared with. */
@NullMarked
package io.perennial.command.balancesheet;

import org.jspecify.annotations.NullMarked;
