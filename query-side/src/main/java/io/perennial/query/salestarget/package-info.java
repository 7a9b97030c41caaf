/** What is to be sold in a year, and how it was revised. */
@NullMarked
package io.perennial.query.salestarget;

import org.jspecify.annotations.NullMarked;
