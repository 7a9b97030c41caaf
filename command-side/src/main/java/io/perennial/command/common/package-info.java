/** What every family of commands needs: business dates, money, repeats and who asks. */
@NullMarked
package io.perennial.command.common;

import org.jspecify.annotations.NullMarked;
