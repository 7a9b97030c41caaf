/** How long contracts are kept, by a model that is fitted to what became of ours. */
@NullMarked
package io.perennial.query.contractmodel;

import org.jspecify.annotations.NullMarked;
