/**
 * What customers may still buy, by models that are fitted to our own history of purchases: fits,
 * one customer, all of them, and how well the models foretell.
 */
@NullMarked
package io.perennial.query.purchasemodel;

import org.jspecify.annotations.NullMarked;
