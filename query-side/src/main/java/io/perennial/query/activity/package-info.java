/**
 * What several views keep of a customer in the same way, and the one definition of when it is lost.
 */
@NullMarked
package io.perennial.query.activity;

import org.jspecify.annotations.NullMarked;
