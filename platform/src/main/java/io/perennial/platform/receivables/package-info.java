/** What is owed to us: the rules that decisions and views go by. */
@NullMarked
package io.perennial.platform.receivables;

import org.jspecify.annotations.NullMarked;
