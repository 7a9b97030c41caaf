/** What a view and a figure are: two pure folds. */
@NullMarked
package io.perennial.query.view;

import org.jspecify.annotations.NullMarked;
