/**
 * Models of customers who buy when they like and leave without a word: how likely each is still to
 * buy, and how often. Time is in weeks, of seven days each.
 */
@NullMarked
package io.perennial.models.purchasing;

import org.jspecify.annotations.NullMarked;
